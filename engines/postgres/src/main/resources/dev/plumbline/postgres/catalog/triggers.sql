-- Clones on partitions come only if they fire otherwise than what they were cloned from. Before 15 clones are internal.
SELECT
    t.oid,
    t.tgrelid AS relation,
    t.tgname AS name,
    t.tgenabled AS enabled,
    t.tgparentid AS parent,
    pg_catalog.pg_get_triggerdef(t.oid) AS definition
FROM pg_catalog.pg_trigger t
LEFT JOIN pg_catalog.pg_trigger p ON p.oid = t.tgparentid
WHERE
    (NOT t.tgisinternal AND t.tgparentid = 0)
    OR (t.tgparentid <> 0 AND t.tgenabled <> p.tgenabled AND t.tgconstraint = 0)
ORDER BY t.tgparentid
