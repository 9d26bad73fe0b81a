-- Those that aren't as the server makes them by itself or that have a comment, and, to be sorted out, those whose generated
-- name was cut.
SELECT
    c.oid,
    c.conrelid AS relation,
    a.attnum AS number,
    c.conname AS name,
    r.relname AS relation_name,
    a.attname AS column_name,
    r.relispartition AS partition,
    c.conislocal AS local,
    c.connoinherit AS no_inherit,
    c.convalidated AS validated
FROM pg_catalog.pg_constraint c
JOIN pg_catalog.pg_class r ON r.oid = c.conrelid
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
WHERE
    c.contype = 'n'
    AND c.oid >= 16384
    AND (
        c.connoinherit
        OR NOT c.conislocal
        OR NOT c.convalidated
        OR c.conname <> r.relname || '_' || a.attname || '_not_null'
        OR EXISTS (
            SELECT
            FROM pg_catalog.pg_description d
            WHERE d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND d.objoid = c.oid
        )
    )
