SELECT
    c.oid,
    c.conname AS name,
    c.connamespace AS namespace,
    c.conowner AS owner,
    c.condefault AS standard,
    pg_catalog.pg_encoding_to_char(c.conforencoding) AS from_encoding,
    pg_catalog.pg_encoding_to_char(c.contoencoding) AS to_encoding,
    c.conproc::pg_catalog.text AS function
FROM pg_catalog.pg_conversion c
JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
