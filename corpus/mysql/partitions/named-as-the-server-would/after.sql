-- The servers keep that somebody named partitions, be it as they would have.
CREATE TABLE parts (id int NOT NULL PRIMARY KEY, v int) PARTITION BY HASH (id) (PARTITION p0, PARTITION p1);
CREATE TABLE more (id int NOT NULL PRIMARY KEY) PARTITION BY KEY (id) (PARTITION p0, PARTITION p1);
