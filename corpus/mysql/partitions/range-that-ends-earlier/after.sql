-- REORGANIZE can lengthen the whole range, but not shorten it.
CREATE TABLE parts (id int NOT NULL PRIMARY KEY) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (5), PARTITION p1 VALUES LESS THAN (30));
