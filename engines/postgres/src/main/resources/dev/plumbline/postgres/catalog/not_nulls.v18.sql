-- Those that aren't as the server makes them by itself, and, to be sorted out, those whose generated name was cut or numbered.
SELECT
    c.conrelid AS relation,
    a.attnum AS number,
    c.conname AS name,
    r.relname AS relation_name,
    a.attname AS column_name,
    c.connoinherit AS no_inherit,
    c.convalidated AS validated
FROM pg_catalog.pg_constraint c
JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
WHERE
    c.contype = 'n'
    AND c.conislocal
    AND c.oid >= 16384
    AND (c.connoinherit OR NOT c.convalidated OR c.conname <> r.relname || '_' || a.attname || '_not_null')
