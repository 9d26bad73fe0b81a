CREATE TABLE t (id int CONSTRAINT t_pkey PRIMARY KEY, r int4range, CONSTRAINT apart EXCLUDE USING gist (r WITH &&));
COMMENT ON INDEX t_pkey IS 'new';
COMMENT ON CONSTRAINT t_pkey ON t IS 'the key';
COMMENT ON INDEX apart IS 'the index of an exclusion';
