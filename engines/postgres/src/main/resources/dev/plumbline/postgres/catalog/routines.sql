SELECT
    p.oid,
    p.proname AS name,
    p.pronamespace AS namespace,
    p.proowner AS owner,
    p.prokind AS kind,
    l.lanname AS language,
    -- What a procedure gives back is a part of how it is called: two may differ in that alone.
    CASE
        WHEN p.prokind = 'p' AND 'o' = ANY (p.proargmodes) THEN (
            SELECT
                pg_catalog.string_agg(
                    CASE p.proargmodes[a.place]
                        WHEN 'o' THEN 'OUT '
                        WHEN 'b' THEN 'INOUT '
                        WHEN 'v' THEN 'VARIADIC '
                        ELSE ''
                    END || pg_catalog.format_type(a.type, NULL),
                    ', ' ORDER BY a.place
                )
            FROM pg_catalog.unnest(p.proallargtypes) WITH ORDINALITY a (type, place)
        )
        ELSE pg_catalog.oidvectortypes(p.proargtypes)
    END AS signature,
    pg_catalog.pg_get_function_arguments(p.oid) AS arguments,
    pg_catalog.pg_get_function_result(p.oid) AS result,
    pg_catalog.pg_get_functiondef(p.oid) AS definition
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
JOIN pg_catalog.pg_language l ON l.oid = p.prolang
WHERE p.prokind IN ('f', 'p', 'w')
    -- The constructors of a range type come with it.
    AND NOT EXISTS (
        SELECT
        FROM pg_catalog.pg_depend d
        WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype = 'i'
    )
