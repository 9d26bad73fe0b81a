-- A part of a primary key is a unique constraint of its partition: the server finds it neither when the partition is attached nor by its name.
CREATE TABLE t (id int NOT NULL, x int) PARTITION BY RANGE (id);
CREATE TABLE t1 (id int NOT NULL, x int, CONSTRAINT t1_u UNIQUE (id));
ALTER TABLE t ATTACH PARTITION t1 FOR VALUES FROM (0) TO (10);
ALTER TABLE ONLY t ADD PRIMARY KEY (id);
ALTER INDEX t_pkey ATTACH PARTITION t1_u;
