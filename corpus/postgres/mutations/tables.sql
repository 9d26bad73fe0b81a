-- mutation: a table is there
-- covers: pg_class.oid, pg_class.relkind, pg_class.relnatts
-- | + table shop.fresh
-- |     + column a  integer null
-- |     + column b  text null
CREATE TABLE shop.fresh (a integer, b text);

-- mutation: a table is gone
-- | - table shop.plain_places
-- |     - column street  text null
-- |     - column code  character varying(10) null
-- |     - column city  text null collate "C"
DROP TABLE shop.plain_places;

-- mutation: a table is renamed
-- covers: pg_class.relname
-- | - table shop.plain_places
-- |     - column street  text null
-- |     - column code  character varying(10) null
-- |     - column city  text null collate "C"
-- |
-- | + table shop.sites
-- |     + column street  text null
-- |     + column code  character varying(10) null
-- |     + column city  text null collate "C"
ALTER TABLE shop.plain_places RENAME TO sites;

-- mutation: a table is in another schema
-- covers: pg_class.relnamespace
-- | + table attic.plain_places
-- |     + column street  text null
-- |     + column code  character varying(10) null
-- |     + column city  text null collate "C"
-- |
-- | - table shop.plain_places
-- |     - column street  text null
-- |     - column code  character varying(10) null
-- |     - column city  text null collate "C"
ALTER TABLE shop.plain_places SET SCHEMA attic;

-- mutation: a table has another owner
-- covers: pg_class.relowner
-- | ~ table shop.notes
-- |     owner  postgres → mutation_ada
-- |     privileges:
-- |       - mutation_ada: SELECT; owner: DELETE, INSERT, MAINTAIN, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE
-- |       + the engine's defaults
ALTER TABLE shop.notes OWNER TO mutation_ada;

-- mutation: a table becomes unlogged
-- covers: pg_class.relpersistence
-- | ~ table shop.notes
-- |     unlogged  no → yes
ALTER TABLE shop.notes SET UNLOGGED;

-- mutation: a table has another access method
-- majors: 15-
-- covers: pg_class.relam
-- | ~ table shop.notes
-- |     access method  none → pile
ALTER TABLE shop.notes SET ACCESS METHOD pile;

-- mutation: a partitioned table has an access method
-- majors: 17-
-- covers: pg_class.relam
-- | ~ table shop.events
-- |     access method  none → pile
ALTER TABLE shop.events SET ACCESS METHOD pile;

-- mutation: a table is in a tablespace
-- covers: pg_class.reltablespace
-- | ~ table shop.notes
-- |     tablespace  none → mutation_space
ALTER TABLE shop.notes SET TABLESPACE mutation_space;

-- mutation: a partitioned table has a tablespace for its partitions
-- covers: pg_class.reltablespace
-- | ~ table shop.events
-- |     tablespace  none → mutation_space
ALTER TABLE shop.events SET TABLESPACE mutation_space;

-- mutation: a storage parameter has another value
-- covers: pg_class.reloptions
-- | ~ table shop.notes
-- |     parameters  (fillfactor=70) → (fillfactor=80)
ALTER TABLE shop.notes SET (fillfactor = 80);

-- mutation: a storage parameter is there
-- covers: pg_class.reloptions
-- | ~ table shop.notes
-- |     parameters  (fillfactor=70) → (autovacuum_enabled=false, fillfactor=70)
ALTER TABLE shop.notes SET (autovacuum_enabled = false);

-- mutation: a storage parameter is gone
-- covers: pg_class.reloptions
-- | ~ table shop.notes
-- |     parameters  (fillfactor=70) → ()
ALTER TABLE shop.notes RESET (fillfactor);

-- mutation: a storage parameter of what is toasted
-- covers: pg_class.reloptions
-- | ~ table shop.notes
-- |     parameters  (fillfactor=70) → (fillfactor=70, toast.autovacuum_enabled=false)
ALTER TABLE shop.notes SET (toast.autovacuum_enabled = false);

-- mutation: row security is enabled
-- covers: pg_class.relrowsecurity
-- | ~ table shop.customers
-- |     row security  no → yes
ALTER TABLE shop.customers ENABLE ROW LEVEL SECURITY;

-- mutation: row security is forced
-- covers: pg_class.relforcerowsecurity
-- | ~ table shop.customers
-- |     force row security  no → yes
ALTER TABLE shop.customers FORCE ROW LEVEL SECURITY;

-- mutation: replicas identify rows by all columns
-- covers: pg_class.relreplident
-- | ~ table shop.customers
-- |     replica identity  default → full
ALTER TABLE shop.customers REPLICA IDENTITY FULL;

-- mutation: replicas identify no rows
-- covers: pg_class.relreplident
-- | ~ table shop.customers
-- |     replica identity  default → nothing
ALTER TABLE shop.customers REPLICA IDENTITY NOTHING;

-- mutation: replicas identify rows by a key
-- covers: pg_class.relreplident, pg_index.indisreplident
-- | ~ table shop.customers
-- |     replica identity  default → index
-- |     ~ primary key customers_pkey
-- |         replica identity  no → yes
ALTER TABLE shop.customers REPLICA IDENTITY USING INDEX customers_pkey;

-- mutation: replicas identify rows by an index
-- covers: pg_class.relreplident, pg_index.indisreplident
-- | ~ table shop.notes
-- |     replica identity  default → index
-- |     ~ index by_code
-- |         replica identity  no → yes
ALTER TABLE shop.notes ALTER COLUMN code SET NOT NULL;
-- then:
ALTER TABLE shop.notes REPLICA IDENTITY USING INDEX by_code;

-- mutation: a table has a comment
-- covers: pg_description.description, pg_description.objoid
-- | ~ table shop.notes
-- |     comment  none → What we'd forget
COMMENT ON TABLE shop.notes IS 'What we''d forget';

-- mutation: a table has another comment
-- covers: pg_description.description
-- | ~ table shop.customers
-- |     comment  Who buys → Who bought
COMMENT ON TABLE shop.customers IS 'Who bought';

-- mutation: a table has no comment
-- covers: pg_description.description, pg_description.objoid
-- | ~ table shop.customers
-- |     comment  Who buys → none
COMMENT ON TABLE shop.customers IS NULL;

-- mutation: a table may be read by a role
-- covers: pg_class.relacl
-- | ~ table shop.notes
-- |     + privilege  mutation_bob: INSERT
GRANT INSERT ON shop.notes TO mutation_bob;

-- mutation: a table may be changed by everybody
-- covers: pg_class.relacl
-- | ~ table shop.notes
-- |     + privilege  everybody: UPDATE
GRANT UPDATE ON shop.notes TO PUBLIC;

-- mutation: a right may be passed on
-- covers: pg_class.relacl
-- | ~ table shop.notes
-- |     - privilege  mutation_bob: SELECT
-- |     + privilege  mutation_bob: SELECT with grant option
GRANT SELECT ON shop.notes TO mutation_bob;
-- then:
GRANT SELECT ON shop.notes TO mutation_bob WITH GRANT OPTION;

-- mutation: a right was given by somebody else
-- not taken back: a right that depends on another's isn't revoked first
-- covers: pg_class.relacl
-- | ~ table shop.notes
-- |     - privilege  mutation_ada: SELECT
-- |     + privilege  mutation_ada: SELECT with grant option
-- |     + privilege  mutation_bob: SELECT
GRANT USAGE ON SCHEMA shop TO mutation_ada;
-- then:
GRANT SELECT ON shop.notes TO mutation_ada WITH GRANT OPTION;
SET ROLE mutation_ada;
GRANT SELECT ON shop.notes TO mutation_bob;
SET ROLE postgres;

-- mutation: the owner may not write
-- covers: pg_class.relacl
-- | ~ table shop.notes
-- |     - privilege  owner: UPDATE
REVOKE UPDATE ON shop.notes FROM postgres;

-- mutation: nobody has any right
-- covers: pg_class.relacl
-- | ~ table shop.notes
-- |     - privilege  owner: DELETE
-- |     - privilege  owner: INSERT
-- |     - privilege  owner: MAINTAIN
-- |     - privilege  owner: REFERENCES
-- |     - privilege  owner: SELECT
-- |     - privilege  owner: TRIGGER
-- |     - privilege  owner: TRUNCATE
-- |     - privilege  owner: UPDATE
REVOKE ALL ON shop.notes FROM postgres;

-- mutation: a role may maintain a table
-- majors: 17-
-- covers: pg_class.relacl
-- | ~ table shop.notes
-- |     + privilege  mutation_ada: MAINTAIN
GRANT MAINTAIN ON shop.notes TO mutation_ada;

-- mutation: a table inherits
-- covers: pg_inherits.inhrelid, pg_inherits.inhparent, pg_class.relhassubclass
-- | ~ table shop.stranger
-- |     inherits  () → (shop.elder)
CREATE TABLE shop.elder (b text);
-- then:
ALTER TABLE shop.stranger INHERIT shop.elder;

-- mutation: a table inherits no more
-- not taken back: PostgreSQL can't make a column only inherited again
-- covers: pg_inherits.inhrelid, pg_inherits.inhparent
-- | ~ table shop.child
-- |     inherits  (shop.parent) → ()
-- |     ~ column a
-- |         local  no → yes
-- |     ~ column b
-- |         local  no → yes
-- |     + check big  (a > 0)
ALTER TABLE shop.child NO INHERIT shop.parent;

-- mutation: a table has its parents in another order
-- covers: pg_inherits.inhseqno
-- | ~ table shop.heir
-- |     inherits  (shop.one, shop.two, shop.three) → (shop.three, shop.two, shop.one)
CREATE TABLE shop.one (a integer);
CREATE TABLE shop.two (b text);
CREATE TABLE shop.three (a integer);
CREATE TABLE shop.heir (a integer, b text);
ALTER TABLE shop.heir INHERIT shop.one;
ALTER TABLE shop.heir INHERIT shop.two;
ALTER TABLE shop.heir INHERIT shop.three;
-- then:
ALTER TABLE shop.heir NO INHERIT shop.one;
ALTER TABLE shop.heir NO INHERIT shop.two;
ALTER TABLE shop.heir INHERIT shop.two;
ALTER TABLE shop.heir INHERIT shop.one;

-- mutation: a table is of a type
-- covers: pg_class.reloftype
-- | ~ table shop.plain_places
-- |     of type  none → shop.address
ALTER TABLE shop.plain_places OF shop.address;

-- mutation: a table is of no type
-- covers: pg_class.reloftype
-- | ~ table shop.places
-- |     of type  shop.address → none
ALTER TABLE shop.places NOT OF;
