-- A value of an enum goes while a domain over it is in use.
CREATE TYPE color AS ENUM ('red', 'green', 'blue', 'pink');
CREATE DOMAIN dcolor AS color DEFAULT 'red' CHECK (VALUE <> 'blue');
CREATE TABLE p (id serial PRIMARY KEY, c dcolor, cs color[] DEFAULT '{red,green}', x color DEFAULT 'green');
CREATE INDEX p_x ON p (x) WHERE x > 'red';
CREATE FUNCTION nice(color) RETURNS text LANGUAGE sql AS $$ SELECT $1::text $$;
COMMENT ON TYPE color IS 'colours';
