-- The servers keep that somebody named partitions, be it as they would have.
CREATE TABLE parts (id int NOT NULL PRIMARY KEY);
