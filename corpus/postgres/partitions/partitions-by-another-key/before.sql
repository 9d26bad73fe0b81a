-- A partitioned table is partitioned by something else: the rows of all partitions are distributed anew.
CREATE TABLE sale (id integer NOT NULL, region text NOT NULL, on_day date NOT NULL, amount numeric, PRIMARY KEY (id, region)) PARTITION BY LIST (region);
CREATE TABLE sale_1 PARTITION OF sale FOR VALUES IN ('north', 'south');
CREATE TABLE sale_2 PARTITION OF sale DEFAULT;
CREATE INDEX sale_by_day ON sale (on_day);
CREATE TABLE sale_gone PARTITION OF sale FOR VALUES IN ('west');
