SELECT
    a.attrelid AS relation,
    a.attnum AS number,
    a.attname AS name,
    a.atttypid AS type,
    a.atttypmod AS modifier,
    a.attnotnull AS not_null,
    a.attidentity AS identity,
    a.attgenerated AS generated,
    a.attcollation AS collation,
    a.attstorage AS storage,
    '' AS compression,
    COALESCE(a.attstattarget, -1) AS statistics,
    a.attoptions AS options,
    a.attfdwoptions AS foreign_options,
    a.attislocal AS local
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
WHERE a.attnum > 0 AND NOT a.attisdropped
