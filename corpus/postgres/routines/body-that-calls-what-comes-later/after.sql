CREATE TABLE source (id int);
CREATE MATERIALIZED VIEW z_rows AS SELECT id FROM source;
CREATE FUNCTION z_helper() RETURNS SETOF z_rows LANGUAGE sql STABLE AS 'SELECT * FROM public.z_rows';
CREATE FUNCTION wrapper() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT count(*) FROM public.z_helper()';
CREATE MATERIALIZED VIEW a_count AS SELECT wrapper() AS counted;
