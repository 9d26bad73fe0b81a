-- MySQL keeps that somebody wrote the collation that the column would have anyway.
CREATE TABLE words (id int PRIMARY KEY, a varchar(20) COLLATE utf8mb3_unicode_ci NOT NULL, b varchar(20), c enum('x CHARACTER SET y','(''') COLLATE utf8mb3_unicode_ci) DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci;
