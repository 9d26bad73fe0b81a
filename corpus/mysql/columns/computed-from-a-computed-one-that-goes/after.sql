CREATE TABLE words (id int PRIMARY KEY, a varchar(9), long_ int AS (length(a) + 1) STORED, KEY both_ (long_));
