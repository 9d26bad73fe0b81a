-- The rows of transactions that were under way at a moment or began after it, by the object that they belong to. (What was there and
-- is gone leaves no row.) A transaction is told by its age: its number alone wraps around.
WITH moment AS MATERIALIZED (
    SELECT pg_catalog.age((?::pg_catalog.text::pg_catalog.xid8)::pg_catalog.xid) AS age
)
SELECT
    'pg_catalog.pg_am'::pg_catalog.regclass::pg_catalog.oid AS classid,
    x.oid AS objid,
    x.xmin::pg_catalog.text AS transaction
FROM moment m
JOIN pg_catalog.pg_am x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_amop'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_amop x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_amproc'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_amproc x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_attrdef'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_attrdef x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_cast'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_cast x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_class x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_collation'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_collation x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_constraint x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_conversion'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_conversion x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_event_trigger'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_event_trigger x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_foreign_data_wrapper x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_foreign_server x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_language x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_namespace x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_opclass'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_opclass x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_operator'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_operator x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_opfamily x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_policy'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_policy x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_proc x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_publication'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_publication x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_publication_rel'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_publication_rel x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_rewrite'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_rewrite x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_statistic_ext x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_transform'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_transform x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_trigger'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_trigger x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_ts_config x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_ts_dict x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_ts_parser'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_ts_parser x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_ts_template'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_ts_template x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, x.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_type x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, x.attrelid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_attribute x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, x.indexrelid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_index x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, x.indrelid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_index x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, x.partrelid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_partitioned_table x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, x.aggfnoid::pg_catalog.oid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_aggregate x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, x.enumtypid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_enum x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, x.rngtypid, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_range x ON pg_catalog.age(x.xmin) <= m.age
UNION ALL
SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, x.ev_class, x.xmin::pg_catalog.text
FROM moment m
JOIN pg_catalog.pg_rewrite x ON pg_catalog.age(x.xmin) <= m.age
