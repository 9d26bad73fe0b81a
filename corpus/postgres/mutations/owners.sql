-- mutation: a schema belongs to another role
-- covers: pg_namespace.nspowner
-- | ~ schema attic
-- |     owner  postgres → mutation_ada
ALTER SCHEMA attic OWNER TO mutation_ada;

-- mutation: a collation belongs to another role
-- covers: pg_collation.collowner
-- | ~ collation shop.plain
-- |     owner  postgres → mutation_ada
ALTER COLLATION shop.plain OWNER TO mutation_ada;

-- mutation: an enum belongs to another role
-- covers: pg_type.typowner
-- | ~ enum shop.state
-- |     owner  postgres → mutation_ada
ALTER TYPE shop.state OWNER TO mutation_ada;

-- mutation: a composite type belongs to another role
-- covers: pg_type.typowner
-- | ~ composite type shop.address
-- |     owner  postgres → mutation_ada
ALTER TYPE shop.address OWNER TO mutation_ada;

-- mutation: a domain belongs to another role
-- covers: pg_type.typowner
-- | ~ domain shop.label
-- |     owner  postgres → mutation_ada
ALTER DOMAIN shop.label OWNER TO mutation_ada;

-- mutation: a range type belongs to another role
-- covers: pg_type.typowner
-- | ~ range type shop.weights
-- |     owner  postgres → mutation_ada
ALTER TYPE shop.weights OWNER TO mutation_ada;

-- mutation: a base type belongs to another role
-- covers: pg_type.typowner
-- | ~ base type shop.coin
-- |     owner  postgres → mutation_ada
ALTER TYPE shop.coin OWNER TO mutation_ada;

-- mutation: a sequence belongs to another role
-- covers: pg_class.relowner
-- | ~ sequence shop.numbers
-- |     owner  postgres → mutation_ada
ALTER SEQUENCE shop.numbers OWNER TO mutation_ada;

-- mutation: a function belongs to another role
-- covers: pg_proc.proowner
-- | ~ routine shop.lots(integer[])
-- |     owner  postgres → mutation_ada
ALTER FUNCTION shop.lots OWNER TO mutation_ada;

-- mutation: a procedure belongs to another role
-- covers: pg_proc.proowner
-- | ~ routine shop.tidy(integer)
-- |     owner  postgres → mutation_ada
ALTER PROCEDURE shop.tidy OWNER TO mutation_ada;

-- mutation: an aggregate belongs to another role
-- covers: pg_proc.proowner
-- | ~ aggregate shop.sum_of(numeric)
-- |     owner  postgres → mutation_ada
ALTER AGGREGATE shop.sum_of(numeric) OWNER TO mutation_ada;

-- mutation: a view belongs to another role
-- covers: pg_class.relowner
-- | ~ view shop.open_orders
-- |     owner  postgres → mutation_ada
-- |     privileges:
-- |       - mutation_ada: SELECT; owner: DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
-- |       + the engine's defaults
ALTER VIEW shop.open_orders OWNER TO mutation_ada;

-- mutation: a materialized view belongs to another role
-- covers: pg_class.relowner
-- | ~ materialized view shop.sales
-- |     owner  postgres → mutation_ada
-- |     privileges:
-- |       - mutation_ada: SELECT; owner: DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
-- |       + the engine's defaults
ALTER MATERIALIZED VIEW shop.sales OWNER TO mutation_ada;

-- mutation: statistics belong to another role
-- covers: pg_statistic_ext.stxowner
-- | ~ extended statistics shop.related
-- |     owner  postgres → mutation_ada
ALTER STATISTICS shop.related OWNER TO mutation_ada;

-- mutation: an event trigger belongs to another role
-- covers: pg_event_trigger.evtowner
-- | ~ event trigger watching
-- |     owner  postgres → mutation_root
ALTER EVENT TRIGGER watching OWNER TO mutation_root;

-- mutation: an operator belongs to another role
-- covers: pg_operator.oprowner
-- | ~ operator shop.">#"(text, text)
-- |     owner  postgres → mutation_ada
ALTER OPERATOR shop.># (text, text) OWNER TO mutation_ada;

-- mutation: an operator family belongs to another role
-- covers: pg_opfamily.opfowner
-- | ~ operator family shop.spare(btree)
-- |     owner  postgres → mutation_ada
ALTER OPERATOR FAMILY shop.spare USING btree OWNER TO mutation_ada;

-- mutation: an operator class belongs to another role
-- covers: pg_opclass.opcowner
-- | ~ operator class shop.text_order(btree)
-- |     owner  postgres → mutation_ada
ALTER OPERATOR CLASS shop.text_order USING btree OWNER TO mutation_ada;

-- mutation: a conversion belongs to another role
-- covers: pg_conversion.conowner
-- | ~ conversion shop.latin
-- |     owner  postgres → mutation_ada
ALTER CONVERSION shop.latin OWNER TO mutation_ada;

-- mutation: a text search dictionary belongs to another role
-- covers: pg_ts_dict.dictowner
-- | ~ text search dictionary shop.dictionary
-- |     owner  postgres → mutation_ada
ALTER TEXT SEARCH DICTIONARY shop.dictionary OWNER TO mutation_ada;

-- mutation: a text search configuration belongs to another role
-- covers: pg_ts_config.cfgowner
-- | ~ text search configuration shop.configuration
-- |     owner  postgres → mutation_ada
ALTER TEXT SEARCH CONFIGURATION shop.configuration OWNER TO mutation_ada;

-- mutation: a language belongs to another role
-- covers: pg_language.lanowner
-- | ~ language sketch
-- |     owner  postgres → mutation_ada
ALTER LANGUAGE sketch OWNER TO mutation_ada;

-- mutation: a foreign-data wrapper belongs to another role
-- covers: pg_foreign_data_wrapper.fdwowner
-- | ~ foreign data wrapper files
-- |     owner  postgres → mutation_root
ALTER FOREIGN DATA WRAPPER files OWNER TO mutation_root;

-- mutation: a foreign server belongs to another role
-- covers: pg_foreign_server.srvowner
-- | ~ foreign server remote
-- |     owner  postgres → mutation_ada
ALTER SERVER remote OWNER TO mutation_ada;

-- mutation: a foreign table belongs to another role
-- covers: pg_class.relowner
-- | ~ foreign table shop.leaves
-- |     owner  postgres → mutation_ada
-- |     privileges:
-- |       - mutation_ada: SELECT; owner: DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
-- |       + the engine's defaults
ALTER FOREIGN TABLE shop.leaves OWNER TO mutation_ada;

-- mutation: a publication belongs to another role
-- covers: pg_publication.pubowner
-- | ~ publication changes
-- |     owner  postgres → mutation_ada
ALTER PUBLICATION changes OWNER TO mutation_ada;
