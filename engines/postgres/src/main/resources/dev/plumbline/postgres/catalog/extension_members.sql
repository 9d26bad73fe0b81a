-- What extensions brought along, and what goes with them without that.
SELECT classid, objid, refobjid, deptype = 'e' AS member
FROM pg_catalog.pg_depend
WHERE deptype IN ('e', 'x') AND refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
