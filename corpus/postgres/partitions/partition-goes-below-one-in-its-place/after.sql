-- The new partition needs the place that the other leaves, which goes below it then.
CREATE TABLE bins (id integer, note text) PARTITION BY RANGE (id);
CREATE TABLE bin_group PARTITION OF bins FOR VALUES FROM (0) TO (100) PARTITION BY RANGE (id);
CREATE TABLE bin_one PARTITION OF bin_group FOR VALUES FROM (0) TO (100);
CREATE TABLE bin_two PARTITION OF bins FOR VALUES FROM (100) TO (200);
