SELECT
    c.oid,
    c.conname AS name,
    c.contype AS type,
    c.condeferrable AS deferrable,
    c.condeferred AS deferred,
    c.convalidated AS validated,
    c.conrelid AS relation,
    c.contypid AS domain,
    c.conindid AS index,
    c.conparentid AS parent,
    c.confrelid AS referenced,
    c.confupdtype AS on_update,
    c.confdeltype AS on_delete,
    c.confmatchtype AS match,
    c.conislocal AS local,
    c.connoinherit AS no_inherit,
    c.conkey AS columns,
    c.confkey AS referenced_columns,
    NULL::pg_catalog.int2[] AS delete_columns,
    FALSE AS period,
    TRUE AS enforced
FROM pg_catalog.pg_constraint c
JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
WHERE c.contype IN ('p', 'u', 'x', 'f', 'c') AND (c.conparentid = 0 OR c.contype <> 'f')
