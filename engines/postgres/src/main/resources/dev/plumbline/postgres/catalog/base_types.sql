SELECT
    t.oid,
    t.typinput::pg_catalog.text AS input,
    t.typoutput::pg_catalog.text AS output,
    t.typreceive::pg_catalog.text AS receive,
    t.typsend::pg_catalog.text AS send,
    t.typmodin::pg_catalog.text AS modifier_input,
    t.typmodout::pg_catalog.text AS modifier_output,
    t.typanalyze::pg_catalog.text AS analyze,
    NULL::pg_catalog.text AS subscript,
    t.typlen AS length,
    t.typbyval AS by_value,
    t.typalign AS alignment,
    t.typstorage AS storage,
    t.typcategory AS category,
    t.typispreferred AS preferred,
    t.typdelim AS delimiter,
    t.typcollation <> 0 AS collatable,
    t.typdefault AS default,
    CASE WHEN t.typelem <> 0 THEN pg_catalog.format_type(t.typelem, NULL) END AS element
FROM pg_catalog.pg_type t
WHERE t.oid >= 16384 AND t.typtype = 'b' AND t.typisdefined AND NOT (t.typcategory = 'A' AND t.typelem <> 0)
