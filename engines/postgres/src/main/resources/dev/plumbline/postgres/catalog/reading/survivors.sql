-- What is there, of the kinds whose rows are printed as a whole.
SELECT 'pg_catalog.pg_am'::pg_catalog.regclass::pg_catalog.oid AS classid, x.oid AS objid
FROM pg_catalog.pg_am x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_amop'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_amop x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_amproc'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_amproc x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_attrdef'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_attrdef x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_cast'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_cast x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_class x
WHERE x.oid >= 16384 AND x.relkind IN ('v', 'm')
UNION ALL
SELECT 'pg_catalog.pg_conversion'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_conversion x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_event_trigger'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_event_trigger x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_foreign_data_wrapper x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_language'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_language x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_opclass'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_opclass x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_operator'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_operator x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_policy'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_policy x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_proc x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_publication_rel'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_publication_rel x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_rewrite'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_rewrite x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_statistic_ext x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_transform'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_transform x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_trigger'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_trigger x
WHERE x.oid >= 16384 AND (NOT x.tgisinternal OR x.tgparentid <> 0)
UNION ALL
SELECT 'pg_catalog.pg_ts_parser'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_ts_parser x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_ts_template'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_ts_template x
WHERE x.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::pg_catalog.oid, x.oid
FROM pg_catalog.pg_type x
WHERE x.oid >= 16384
