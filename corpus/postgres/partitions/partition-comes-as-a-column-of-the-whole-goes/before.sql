CREATE TABLE bins (id integer, note text, code text) PARTITION BY RANGE (id);
CREATE TABLE bin_one PARTITION OF bins FOR VALUES FROM (0) TO (100);
