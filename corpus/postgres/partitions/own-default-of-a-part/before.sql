-- What is done to a column of a whole is done to its parts', whose own defaults have to stay; and what hangs on a part's is in the way.
CREATE TABLE z (d date NOT NULL, hot integer, cold integer DEFAULT 3, alike integer DEFAULT 1, kept integer DEFAULT 1)
    PARTITION BY RANGE (d);
CREATE TABLE a_part PARTITION OF z FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE zz_part PARTITION OF z FOR VALUES FROM ('2021-01-01') TO ('2022-01-01') PARTITION BY RANGE (d);
CREATE TABLE c_part PARTITION OF zz_part FOR VALUES FROM ('2021-01-01') TO ('2021-02-01');
ALTER TABLE c_part ALTER COLUMN kept SET DEFAULT 9;
CREATE VIEW seen AS SELECT hot, kept, d FROM a_part;
CREATE INDEX warm ON c_part (kept) WHERE kept > 1;
CREATE TABLE y (n integer, m integer, w text);
CREATE TABLE b_heir () INHERITS (y);
CREATE TABLE a_heir () INHERITS (b_heir);
