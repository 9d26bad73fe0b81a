-- A key and its index have a comment each.
CREATE TABLE t (id int CONSTRAINT t_pkey PRIMARY KEY, r int4range, CONSTRAINT apart EXCLUDE USING gist (r WITH &&));
COMMENT ON INDEX t_pkey IS 'old';
