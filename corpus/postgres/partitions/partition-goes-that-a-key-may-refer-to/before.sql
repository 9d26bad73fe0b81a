-- PostgreSQL drops no partition of what a foreign key refers to; it has to leave first.
CREATE TABLE ref (id int PRIMARY KEY);
CREATE TABLE t (a int, r int REFERENCES ref, PRIMARY KEY (a)) PARTITION BY RANGE (a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10);
CREATE TABLE c (a int REFERENCES t);
