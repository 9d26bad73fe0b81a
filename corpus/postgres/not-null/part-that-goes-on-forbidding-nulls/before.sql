-- What allows nulls in a whole does so in its parts, and some are to go on forbidding them.
CREATE TABLE z (d date NOT NULL, n integer NOT NULL, m integer) PARTITION BY RANGE (d);
CREATE TABLE a_part PARTITION OF z FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE b_part PARTITION OF z FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE TABLE y (n integer NOT NULL, m integer);
CREATE TABLE b_heir () INHERITS (y);
CREATE TABLE c_heir (n integer NOT NULL) INHERITS (y);
