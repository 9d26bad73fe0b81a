-- MySQL shows an empty default of a binary column as nothing at all.
CREATE TABLE pages (id int PRIMARY KEY);
