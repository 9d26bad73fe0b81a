-- What the catalogue holds and the model doesn't.
SELECT 'security labels' AS what, pg_catalog.count(*) AS count FROM pg_catalog.pg_seclabel
UNION ALL
SELECT 'large objects', pg_catalog.count(*) FROM pg_catalog.pg_largeobject_metadata
