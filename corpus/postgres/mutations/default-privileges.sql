-- mutation: default privileges are there
-- covers: pg_default_acl.oid, pg_default_acl.defaclnamespace
-- | + default privileges attic."tables of postgres"  role postgres, tables, granted (role, role mutation_bob,
-- |     privilege SELECT)
ALTER DEFAULT PRIVILEGES IN SCHEMA attic GRANT SELECT ON TABLES TO mutation_bob;

-- mutation: default privileges give more
-- covers: pg_default_acl.defaclacl
-- | ~ default privileges shop."tables of postgres"
-- |     granted:
-- |       - (role, role mutation_ada, privilege SELECT)
-- |       + (role, role mutation_ada, privilege INSERT, role, role mutation_ada, privilege SELECT)
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT INSERT ON TABLES TO mutation_ada;

-- mutation: default privileges may be passed on
-- covers: pg_default_acl.defaclacl
-- | ~ default privileges shop."tables of postgres"
-- |     granted  (role, role mutation_ada, privilege SELECT) → (role, role mutation_ada, privilege SELECT, grantable)
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO mutation_ada WITH GRANT OPTION;

-- mutation: default privileges are of sequences
-- covers: pg_default_acl.defaclobjtype
-- | + default privileges shop."sequences of postgres"  role postgres, sequences, granted (role, role mutation_ada,
-- |     privilege USAGE)
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT USAGE ON SEQUENCES TO mutation_ada;

-- mutation: default privileges are of another owner's objects
-- covers: pg_default_acl.defaclrole
-- | + default privileges shop."tables of mutation_bob"  role mutation_bob, tables, granted (role, role mutation_ada,
-- |     privilege SELECT)
ALTER DEFAULT PRIVILEGES FOR ROLE mutation_bob IN SCHEMA shop GRANT SELECT ON TABLES TO mutation_ada;

-- mutation: default privileges are of types
-- covers: pg_default_acl.defaclobjtype
-- | + default privileges "types of postgres"  role postgres, types, revoked (public, privilege USAGE)
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;

-- mutation: default privileges are of schemas
-- covers: pg_default_acl.defaclobjtype
-- | + default privileges "schemas of postgres"  role postgres, schemas, granted (role, role mutation_ada, privilege
-- |     USAGE)
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO mutation_ada;

-- mutation: default privileges are gone
-- covers: pg_default_acl.defaclacl
-- | - default privileges "functions of postgres"  role postgres, functions, revoked (public, privilege EXECUTE)
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
