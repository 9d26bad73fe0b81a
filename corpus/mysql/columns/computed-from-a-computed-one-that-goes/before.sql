-- A column goes that is computed from one that changes, and an index on both.
CREATE TABLE words (id int PRIMARY KEY, a varchar(9), long_ int AS (length(a)) STORED, twice int AS (long_ * 2) VIRTUAL, KEY both_ (long_, twice));
