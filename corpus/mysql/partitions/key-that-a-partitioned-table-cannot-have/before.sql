-- Only in the statement that ends the partitioning can the key come.
CREATE TABLE parts (id int NOT NULL PRIMARY KEY, v int, KEY by_v (v)) PARTITION BY HASH (id) PARTITIONS 4;
