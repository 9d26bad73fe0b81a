-- mutation: a schema has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ schema attic
-- |     comment  none → Said of it
COMMENT ON SCHEMA attic IS 'Said of it';

-- mutation: an extension has a comment of its own
-- covers: pg_description.description
-- | ~ extension citext
-- |     comment  none → Said of it
COMMENT ON EXTENSION citext IS 'Said of it';

-- mutation: a language has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ language sketch
-- |     comment  none → Said of it
COMMENT ON LANGUAGE sketch IS 'Said of it';

-- mutation: an access method has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ access method pile
-- |     comment  none → Said of it
COMMENT ON ACCESS METHOD pile IS 'Said of it';

-- mutation: a collation has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ collation shop.plain
-- |     comment  none → Said of it
COMMENT ON COLLATION shop.plain IS 'Said of it';

-- mutation: an enum has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ enum shop.state
-- |     comment  none → Said of it
COMMENT ON TYPE shop.state IS 'Said of it';

-- mutation: a composite type has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ composite type shop.address
-- |     comment  none → Said of it
COMMENT ON TYPE shop.address IS 'Said of it';

-- mutation: a domain has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ domain shop.label
-- |     comment  none → Said of it
COMMENT ON DOMAIN shop.label IS 'Said of it';

-- mutation: a range type has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ range type shop.weights
-- |     comment  none → Said of it
COMMENT ON TYPE shop.weights IS 'Said of it';

-- mutation: a base type has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ base type shop.coin
-- |     comment  none → Said of it
COMMENT ON TYPE shop.coin IS 'Said of it';

-- mutation: a shell has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ base type shop.shell
-- |     comment  none → Said of it
COMMENT ON TYPE shop.shell IS 'Said of it';

-- mutation: a sequence has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ sequence shop.numbers
-- |     comment  none → Said of it
COMMENT ON SEQUENCE shop.numbers IS 'Said of it';

-- mutation: a function has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ routine shop.lots(integer[])
-- |     comment  none → Said of it
COMMENT ON FUNCTION shop.lots(integer[]) IS 'Said of it';

-- mutation: a procedure has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ routine shop.tidy(integer)
-- |     comment  none → Said of it
COMMENT ON PROCEDURE shop.tidy(integer) IS 'Said of it';

-- mutation: an aggregate has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ aggregate shop.sum_of(numeric)
-- |     comment  none → Said of it
COMMENT ON AGGREGATE shop.sum_of(numeric) IS 'Said of it';

-- mutation: an ordered aggregate has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ aggregate shop.middle(double precision, double precision)
-- |     comment  none → Said of it
COMMENT ON AGGREGATE shop.middle(float8 ORDER BY float8) IS 'Said of it';

-- mutation: a window function has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ routine shop.rank_of()
-- |     comment  none → Said of it
COMMENT ON FUNCTION shop.rank_of() IS 'Said of it';

-- mutation: a view has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ view shop.open_orders
-- |     comment  none → Said of it
COMMENT ON VIEW shop.open_orders IS 'Said of it';

-- mutation: a view's column has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ view shop.open_orders
-- |     ~ column id
-- |         comment  none → Said of it
COMMENT ON COLUMN shop.open_orders.id IS 'Said of it';

-- mutation: a materialized view has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ materialized view shop.sales
-- |     comment  none → Said of it
COMMENT ON MATERIALIZED VIEW shop.sales IS 'Said of it';

-- mutation: a materialized view's column has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ materialized view shop.sales
-- |     ~ column orders
-- |         comment  none → Said of it
COMMENT ON COLUMN shop.sales.orders IS 'Said of it';

-- mutation: an index has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ table shop.notes
-- |     ~ index by_body
-- |         comment  none → Said of it
COMMENT ON INDEX shop.by_body IS 'Said of it';

-- mutation: a primary key has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ table shop.orders
-- |     ~ primary key orders_pkey
-- |         comment  none → Said of it
COMMENT ON CONSTRAINT orders_pkey ON shop.orders IS 'Said of it';

-- mutation: a unique constraint has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ table shop.orders
-- |     ~ unique once
-- |         comment  none → Said of it
COMMENT ON CONSTRAINT once ON shop.orders IS 'Said of it';

-- mutation: a foreign key has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ table shop.orders
-- |     ~ foreign key customer_key
-- |         comment  none → Said of it
COMMENT ON CONSTRAINT customer_key ON shop.orders IS 'Said of it';

-- mutation: a check has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ table shop.customers
-- |     ~ check named
-- |         comment  none → Said of it
COMMENT ON CONSTRAINT named ON shop.customers IS 'Said of it';

-- mutation: an exclusion has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ table shop.orders
-- |     ~ exclusion apart
-- |         comment  none → Said of it
COMMENT ON CONSTRAINT apart ON shop.orders IS 'Said of it';

-- mutation: a rule has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ view shop.editable
-- |     ~ rule no_delete
-- |         comment  none → Said of it
COMMENT ON RULE no_delete ON shop.editable IS 'Said of it';

-- mutation: a view's own rule has a comment of its own
-- not seen: pg_dump keeps no more; inspect names it in a notice
-- covers: pg_description.classoid, pg_description.description
COMMENT ON RULE "_RETURN" ON shop.editable IS 'Said of it';

-- mutation: a trigger has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ table shop.orders
-- |     ~ trigger stamped
-- |         comment  none → Said of it
COMMENT ON TRIGGER stamped ON shop.orders IS 'Said of it';

-- mutation: a constraint trigger has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ table shop.orders
-- |     ~ trigger settled
-- |         comment  none → Said of it
COMMENT ON TRIGGER settled ON shop.orders IS 'Said of it';

-- mutation: an event trigger has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ event trigger watching
-- |     comment  none → Said of it
COMMENT ON EVENT TRIGGER watching IS 'Said of it';

-- mutation: a policy has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ table shop.customers
-- |     ~ policy own
-- |         comment  none → Said of it
COMMENT ON POLICY own ON shop.customers IS 'Said of it';

-- mutation: statistics have a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ extended statistics shop.related
-- |     comment  none → Said of it
COMMENT ON STATISTICS shop.related IS 'Said of it';

-- mutation: an operator has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ operator shop."<#"(text, text)
-- |     comment  none → Said of it
COMMENT ON OPERATOR shop.<# (text, text) IS 'Said of it';

-- mutation: an operator family has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ operator family shop.spare(btree)
-- |     comment  none → Said of it
COMMENT ON OPERATOR FAMILY shop.spare USING btree IS 'Said of it';

-- mutation: an operator class has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ operator class shop.text_order(btree)
-- |     comment  none → Said of it
COMMENT ON OPERATOR CLASS shop.text_order USING btree IS 'Said of it';

-- mutation: a cast has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ cast "shop.state AS integer"
-- |     comment  none → Said of it
COMMENT ON CAST (shop.state AS integer) IS 'Said of it';

-- mutation: a conversion has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ conversion shop.latin
-- |     comment  none → Said of it
COMMENT ON CONVERSION shop.latin IS 'Said of it';

-- mutation: a transform has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ transform "FOR shop.coin LANGUAGE sql"
-- |     comment  none → Said of it
COMMENT ON TRANSFORM FOR shop.coin LANGUAGE sql IS 'Said of it';

-- mutation: a text search parser has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ text search parser shop.parser
-- |     comment  none → Said of it
COMMENT ON TEXT SEARCH PARSER shop.parser IS 'Said of it';

-- mutation: a text search template has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ text search template shop.template
-- |     comment  none → Said of it
COMMENT ON TEXT SEARCH TEMPLATE shop.template IS 'Said of it';

-- mutation: a text search dictionary has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ text search dictionary shop.dictionary
-- |     comment  none → Said of it
COMMENT ON TEXT SEARCH DICTIONARY shop.dictionary IS 'Said of it';

-- mutation: a text search configuration has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ text search configuration shop.configuration
-- |     comment  none → Said of it
COMMENT ON TEXT SEARCH CONFIGURATION shop.configuration IS 'Said of it';

-- mutation: a foreign-data wrapper has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ foreign data wrapper files
-- |     comment  none → Said of it
COMMENT ON FOREIGN DATA WRAPPER files IS 'Said of it';

-- mutation: a foreign server has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ foreign server remote
-- |     comment  none → Said of it
COMMENT ON SERVER remote IS 'Said of it';

-- mutation: a foreign table has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ foreign table shop.leaves
-- |     comment  none → Said of it
COMMENT ON FOREIGN TABLE shop.leaves IS 'Said of it';

-- mutation: a publication has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ publication changes
-- |     comment  none → Said of it
COMMENT ON PUBLICATION changes IS 'Said of it';

-- mutation: a partitioned table has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ table shop.events
-- |     comment  none → Said of it
COMMENT ON TABLE shop.events IS 'Said of it';

-- mutation: a partition has a comment of its own
-- covers: pg_description.classoid, pg_description.description
-- | ~ table shop.events_2025
-- |     comment  none → Said of it
COMMENT ON TABLE shop.events_2025 IS 'Said of it';

-- mutation: what an extension brought has a comment of its own
-- not seen: pg_dump keeps no more
-- covers: pg_description.classoid, pg_description.description
COMMENT ON FUNCTION shop.citextin(cstring) IS 'Said of it';

-- mutation: what the server brought has a comment of its own
-- not seen: pg_dump keeps no more
-- covers: pg_description.description
COMMENT ON FUNCTION pg_catalog.lower(text) IS 'Said of it';
