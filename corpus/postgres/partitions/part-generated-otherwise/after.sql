-- A new generated column, which a part is to compute otherwise than its whole.
CREATE TABLE t (id int, x int, y int GENERATED ALWAYS AS (x * 2) STORED) PARTITION BY RANGE (id);
CREATE TABLE t1 (id int, x int, y int GENERATED ALWAYS AS (x * 3) STORED);
ALTER TABLE t ATTACH PARTITION t1 FOR VALUES FROM (0) TO (10);
