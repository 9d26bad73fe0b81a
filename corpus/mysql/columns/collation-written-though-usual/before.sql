-- MySQL keeps that somebody wrote the collation that the column would have anyway.
CREATE TABLE words (id int PRIMARY KEY) DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
