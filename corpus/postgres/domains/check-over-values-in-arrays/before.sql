-- No check can be added to a domain while arrays hold values of one over it.
CREATE DOMAIN d1 AS text CHECK (length(VALUE) < 10);
CREATE DOMAIN d2 AS d1 NOT NULL CHECK (VALUE <> '');
CREATE TABLE t (a d1, b d2, c d2[]);
CREATE FUNCTION f(d2) RETURNS d1 LANGUAGE sql AS $$ SELECT $1::d1 $$;
