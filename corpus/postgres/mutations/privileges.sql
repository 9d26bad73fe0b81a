-- mutation: a role may use a schema
-- covers: pg_namespace.nspacl
-- | ~ schema attic
-- |     privileges  the engine's defaults → mutation_bob: USAGE; owner: CREATE, USAGE
GRANT USAGE ON SCHEMA attic TO mutation_bob;

-- mutation: a role may use the schema public
-- covers: pg_namespace.nspacl
-- | ~ schema public
-- |     privileges  the engine's defaults → everybody: USAGE; mutation_bob: CREATE; owner: CREATE, USAGE
GRANT CREATE ON SCHEMA public TO mutation_bob;

-- mutation: a role may use an enum
-- covers: pg_type.typacl
-- | ~ enum shop.state
-- |     privileges  the engine's defaults → everybody: USAGE; mutation_bob: USAGE; owner: USAGE
GRANT USAGE ON TYPE shop.state TO mutation_bob;

-- mutation: a role may use a composite type
-- covers: pg_type.typacl
-- | ~ composite type shop.address
-- |     privileges  the engine's defaults → everybody: USAGE; mutation_bob: USAGE; owner: USAGE
GRANT USAGE ON TYPE shop.address TO mutation_bob;

-- mutation: a role may use a domain
-- covers: pg_type.typacl
-- | ~ domain shop.label
-- |     privileges  the engine's defaults → everybody: USAGE; mutation_bob: USAGE; owner: USAGE
GRANT USAGE ON DOMAIN shop.label TO mutation_bob;

-- mutation: a role may use a range type
-- covers: pg_type.typacl
-- | ~ range type shop.weights
-- |     privileges  the engine's defaults → everybody: USAGE; mutation_bob: USAGE; owner: USAGE
GRANT USAGE ON TYPE shop.weights TO mutation_bob;

-- mutation: a role may use a base type
-- covers: pg_type.typacl
-- | ~ base type shop.coin
-- |     privileges  the engine's defaults → everybody: USAGE; mutation_bob: USAGE; owner: USAGE
GRANT USAGE ON TYPE shop.coin TO mutation_bob;

-- mutation: a role may use a sequence
-- covers: pg_class.relacl
-- | ~ sequence shop.numbers
-- |     privileges  the engine's defaults → mutation_bob: USAGE; owner: SELECT, UPDATE, USAGE
GRANT USAGE ON SEQUENCE shop.numbers TO mutation_bob;

-- mutation: a role may use a function
-- covers: pg_proc.proacl
-- | ~ routine shop.lots(integer[])
-- |     + privilege  mutation_bob: EXECUTE
GRANT EXECUTE ON FUNCTION shop.lots TO mutation_bob;

-- mutation: a role may use a procedure
-- covers: pg_proc.proacl
-- | ~ routine shop.tidy(integer)
-- |     + privilege  mutation_bob: EXECUTE
GRANT EXECUTE ON PROCEDURE shop.tidy TO mutation_bob;

-- mutation: a role may use an aggregate
-- covers: pg_proc.proacl
-- | ~ aggregate shop.sum_of(numeric)
-- |     + privilege  mutation_bob: EXECUTE
GRANT EXECUTE ON FUNCTION shop.sum_of(numeric) TO mutation_bob;

-- mutation: a role may use a view
-- covers: pg_class.relacl
-- | ~ view shop.open_orders
-- |     + privilege  mutation_bob: SELECT
GRANT SELECT ON shop.open_orders TO mutation_bob;

-- mutation: a role may use a view's column
-- covers: pg_attribute.attacl
-- | ~ view shop.open_orders
-- |     ~ column id
-- |         privileges  the engine's defaults → mutation_bob: SELECT
GRANT SELECT (id) ON shop.open_orders TO mutation_bob;

-- mutation: a role may use a materialized view
-- covers: pg_class.relacl
-- | ~ materialized view shop.sales
-- |     + privilege  mutation_bob: SELECT
GRANT SELECT ON shop.sales TO mutation_bob;

-- mutation: a role may use a language
-- covers: pg_language.lanacl
-- | + provided privileges "LANGUAGE sql"  granted (role, role mutation_bob, privilege USAGE)
GRANT USAGE ON LANGUAGE sql TO mutation_bob;

-- mutation: a role may use a foreign-data wrapper
-- covers: pg_foreign_data_wrapper.fdwacl
-- | ~ foreign data wrapper files
-- |     privileges  the engine's defaults → mutation_bob: USAGE; owner: USAGE
GRANT USAGE ON FOREIGN DATA WRAPPER files TO mutation_bob;

-- mutation: a role may use a foreign server
-- covers: pg_foreign_server.srvacl
-- | ~ foreign server remote
-- |     privileges  the engine's defaults → mutation_bob: USAGE; owner: USAGE
GRANT USAGE ON FOREIGN SERVER remote TO mutation_bob;

-- mutation: a role may use a foreign table
-- covers: pg_class.relacl
-- | ~ foreign table shop.leaves
-- |     + privilege  mutation_bob: SELECT
GRANT SELECT ON shop.leaves TO mutation_bob;

-- mutation: a role may use a foreign table's column
-- covers: pg_attribute.attacl
-- | ~ foreign table shop.leaves
-- |     ~ column leaf
-- |         privileges  the engine's defaults → mutation_bob: SELECT
GRANT SELECT (leaf) ON shop.leaves TO mutation_bob;

-- mutation: a role may use a partition
-- covers: pg_class.relacl
-- | ~ table shop.events_2025
-- |     + privilege  mutation_bob: SELECT
GRANT SELECT ON shop.events_2025 TO mutation_bob;

-- mutation: everybody may use a type no more
-- covers: pg_type.typacl
-- | ~ enum shop.state
-- |     privileges  the engine's defaults → owner: USAGE
REVOKE USAGE ON TYPE shop.state FROM PUBLIC;

-- mutation: everybody may use a domain no more
-- covers: pg_type.typacl
-- | ~ domain shop.label
-- |     privileges  the engine's defaults → owner: USAGE
REVOKE USAGE ON DOMAIN shop.label FROM PUBLIC;

-- mutation: everybody may call a function again
-- covers: pg_proc.proacl
-- | ~ routine shop.lots(integer[])
-- |     privileges  owner: EXECUTE → the engine's defaults
GRANT EXECUTE ON FUNCTION shop.lots TO PUBLIC;

-- mutation: everybody may use a table's row type no more
-- not seen: pg_dump keeps no more; inspect names it in a notice
-- covers: pg_type.typacl
REVOKE USAGE ON TYPE shop.notes FROM PUBLIC;

-- mutation: a right may be passed on to use a sequence
-- covers: pg_class.relacl
-- | ~ sequence shop.numbers
-- |     privileges:
-- |       - the engine's defaults
-- |       + mutation_bob: SELECT with grant option; owner: SELECT, UPDATE, USAGE
GRANT SELECT ON SEQUENCE shop.numbers TO mutation_bob WITH GRANT OPTION;

-- mutation: the same right was given by another role
-- not seen: who granted a right isn't read
-- covers: pg_class.relacl
GRANT USAGE ON SCHEMA shop TO mutation_ada;
GRANT UPDATE ON shop.notes TO mutation_ada WITH GRANT OPTION;
GRANT UPDATE ON shop.notes TO mutation_bob;
-- then:
REVOKE UPDATE ON shop.notes FROM mutation_bob;
SET ROLE mutation_ada;
GRANT UPDATE ON shop.notes TO mutation_bob;
SET ROLE postgres;
