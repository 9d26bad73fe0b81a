-- Of the parts of partitions only the number was said, and so it is written.
CREATE TABLE parts (id int NOT NULL, d date NOT NULL, PRIMARY KEY (id, d)) PARTITION BY RANGE (to_days(d)) SUBPARTITION BY HASH (id) SUBPARTITIONS 2 (PARTITION a VALUES LESS THAN (700000), PARTITION b VALUES LESS THAN MAXVALUE);
