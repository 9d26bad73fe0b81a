CREATE TYPE inner_t AS (a bigint, b text, c date);
CREATE TYPE outer_t AS (i inner_t, n int);
CREATE FUNCTION mk(int) RETURNS outer_t LANGUAGE sql AS $$ SELECT ROW(ROW($1,'x',NULL)::inner_t, 1)::outer_t $$;
CREATE TABLE uses (id int, o outer_t);
