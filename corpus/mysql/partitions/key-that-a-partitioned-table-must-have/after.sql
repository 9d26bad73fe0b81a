-- Only in the statement that partitions it can the primary key change; a foreign key has to be gone before.
CREATE TABLE parent (id int NOT NULL PRIMARY KEY);
CREATE TABLE parts (id int NOT NULL AUTO_INCREMENT, r int NOT NULL, PRIMARY KEY (id, r), KEY by_r (r)) PARTITION BY KEY (r) PARTITIONS 3;
