-- Partitions made anew keep the number of parts that the table's have.
CREATE TABLE days (id int, d date, PRIMARY KEY (id, d))
PARTITION BY RANGE (to_days(d)) SUBPARTITION BY HASH (id) SUBPARTITIONS 2
(PARTITION a VALUES LESS THAN (738000), PARTITION b VALUES LESS THAN MAXVALUE);
