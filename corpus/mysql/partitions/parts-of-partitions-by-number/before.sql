-- Of the parts of partitions only the number was said, and so it is written.
CREATE TABLE parts (id int NOT NULL, d date NOT NULL, PRIMARY KEY (id, d));
