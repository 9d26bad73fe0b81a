SELECT
    p.oid,
    p.proname AS name,
    p.pronamespace AS namespace,
    p.proowner AS owner,
    p.proparallel AS parallel,
    pg_catalog.oidvectortypes(p.proargtypes) AS signature,
    pg_catalog.pg_get_function_arguments(p.oid) AS arguments,
    a.aggkind AS kind,
    a.aggtransfn::pg_catalog.text AS transition,
    pg_catalog.format_type(a.aggtranstype, NULL) AS transition_type,
    a.aggtransspace AS transition_space,
    a.aggfinalfn::pg_catalog.text AS final,
    a.aggfinalextra AS final_extra,
    a.aggfinalmodify AS final_modify,
    a.aggcombinefn::pg_catalog.text AS combine,
    a.aggserialfn::pg_catalog.text AS serialise,
    a.aggdeserialfn::pg_catalog.text AS deserialise,
    a.agginitval AS initial,
    a.aggmtransfn::pg_catalog.text AS moving_transition,
    a.aggminvtransfn::pg_catalog.text AS moving_inverse,
    CASE WHEN a.aggmtranstype <> 0 THEN pg_catalog.format_type(a.aggmtranstype, NULL) END AS moving_type,
    a.aggmtransspace AS moving_space,
    a.aggmfinalfn::pg_catalog.text AS moving_final,
    a.aggmfinalextra AS moving_final_extra,
    a.aggmfinalmodify AS moving_final_modify,
    a.aggminitval AS moving_initial,
    CASE WHEN o.oid IS NOT NULL THEN 'OPERATOR(' || pg_catalog.quote_ident(m.nspname) || '.' || o.oprname || ')' END AS sort
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
JOIN pg_catalog.pg_aggregate a ON a.aggfnoid::pg_catalog.oid = p.oid
LEFT JOIN pg_catalog.pg_operator o ON o.oid = a.aggsortop
LEFT JOIN pg_catalog.pg_namespace m ON m.oid = o.oprnamespace
