-- The name that the server would give the new NOT NULL is still the old domain's.
CREATE DOMAIN code AS varchar(10) NOT NULL;
CREATE TABLE t (c code);
