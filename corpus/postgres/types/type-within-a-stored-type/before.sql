-- A type changes that only another one uses, which rows hold.
CREATE TYPE inner_t AS (a int, b text);
CREATE TYPE outer_t AS (i inner_t, n int);
CREATE FUNCTION mk(int) RETURNS outer_t LANGUAGE sql AS $$ SELECT ROW(ROW($1,'x')::inner_t, 1)::outer_t $$;
CREATE TABLE uses (id int, o outer_t);
