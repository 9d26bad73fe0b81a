-- InnoDB makes one full-text index at a time.
CREATE TABLE texts (id int PRIMARY KEY, a varchar(200), b text, FULLTEXT KEY of_a (a));
