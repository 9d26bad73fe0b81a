-- A part that would have to be made anew is made anew with its whole, and only once.
CREATE TABLE m (id integer NOT NULL, d date) PARTITION BY RANGE (d);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE s1 PARTITION OF m FOR VALUES FROM ('2021-01-01') TO ('2022-01-01') PARTITION BY LIST (id);
CREATE TABLE s11 PARTITION OF s1 FOR VALUES IN (1, 2);
