-- Only in the statement that ends the partitioning can the key come.
CREATE TABLE parts (id int NOT NULL PRIMARY KEY, v int, UNIQUE KEY by_v (v));
