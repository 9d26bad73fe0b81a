-- Bounds that have no value in common with the old ones.
CREATE TABLE t (id serial, i int GENERATED ALWAYS AS IDENTITY);
CREATE UNLOGGED SEQUENCE us;
