SELECT oid, enumtypid AS type, enumlabel AS label
FROM pg_catalog.pg_enum
WHERE enumtypid >= 16384
ORDER BY enumtypid, enumsortorder
