-- Constraints behind NOT NULL are objects from 18 on.
SELECT
    c.oid,
    c.conrelid AS relation,
    0::pg_catalog.int2 AS number,
    c.conname AS name,
    FALSE AS partition,
    TRUE AS local,
    FALSE AS no_inherit,
    TRUE AS validated
FROM pg_catalog.pg_constraint c
WHERE FALSE
