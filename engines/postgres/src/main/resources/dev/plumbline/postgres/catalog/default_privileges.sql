SELECT
    d.oid,
    d.defaclrole AS role,
    d.defaclnamespace AS namespace,
    d.defaclobjtype AS type,
    g.origin,
    g.grantee,
    g.privilege_type AS privilege,
    g.is_grantable AS grantable
FROM pg_catalog.pg_default_acl d
CROSS JOIN LATERAL (
    SELECT 'now' AS origin, a.grantee, a.privilege_type, a.is_grantable FROM pg_catalog.aclexplode(d.defaclacl) a
    UNION ALL
    SELECT 'standard', a.grantee, a.privilege_type, a.is_grantable
    FROM pg_catalog.aclexplode(pg_catalog.acldefault(
        CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END, d.defaclrole)) a
    WHERE d.defaclnamespace = 0
) g
