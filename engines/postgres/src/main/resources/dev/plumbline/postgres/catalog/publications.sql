SELECT
    p.oid,
    p.pubname AS name,
    p.pubowner AS owner,
    p.puballtables AS all_tables,
    p.pubinsert AS inserts,
    p.pubupdate AS updates,
    p.pubdelete AS deletes,
    p.pubtruncate AS truncates,
    p.pubviaroot AS via_root,
    'n' AS generated
FROM pg_catalog.pg_publication p
