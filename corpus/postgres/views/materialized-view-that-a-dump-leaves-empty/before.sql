-- What pg_dump writes of a schema makes materialized views without their rows: that is no difference, and one that is made again is filled.
CREATE TABLE t (id integer, n integer);
CREATE MATERIALIZED VIEW stays AS SELECT id FROM t;
CREATE MATERIALIZED VIEW again AS SELECT n FROM t;
