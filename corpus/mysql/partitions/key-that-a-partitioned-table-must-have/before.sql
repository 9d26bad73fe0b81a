-- Only in the statement that partitions it can the primary key change; a foreign key has to be gone before.
CREATE TABLE parent (id int NOT NULL PRIMARY KEY);
CREATE TABLE parts (id int NOT NULL AUTO_INCREMENT PRIMARY KEY, r int NOT NULL, KEY by_r (r), CONSTRAINT of_r FOREIGN KEY (r) REFERENCES parent (id));
