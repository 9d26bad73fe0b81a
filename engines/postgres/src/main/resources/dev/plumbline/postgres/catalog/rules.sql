-- The rule that makes a view a view comes without its definition: only who it is matters, for the dependencies.
SELECT
    r.oid,
    r.rulename AS name,
    r.ev_class AS relation,
    r.ev_enabled AS enabled,
    CASE WHEN r.rulename <> '_RETURN' THEN pg_catalog.pg_get_ruledef(r.oid) END AS definition
FROM pg_catalog.pg_rewrite r
WHERE r.oid >= 16384
