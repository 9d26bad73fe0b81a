-- mutation: an index is there
-- covers: pg_index.indexrelid, pg_index.indrelid, pg_class.relhasindex
-- | ~ table shop.stranger
-- |     + index by_a  (a)
CREATE INDEX by_a ON shop.stranger (a);

-- mutation: an index is gone
-- covers: pg_index.indexrelid
-- | ~ table shop.notes
-- |     - index by_body  (body text_pattern_ops)
DROP INDEX shop.by_body;

-- mutation: an index has another name
-- covers: pg_class.relname
-- | ~ table shop.notes
-- |     + index body_text  (body text_pattern_ops)
-- |     - index by_body  (body text_pattern_ops)
ALTER INDEX shop.by_body RENAME TO body_text;

-- mutation: an index is unique
-- covers: pg_index.indisunique
-- | ~ table shop.notes
-- |     ~ index by_body
-- |         unique  no → yes
DROP INDEX shop.by_body;
CREATE UNIQUE INDEX by_body ON shop.notes (body text_pattern_ops);

-- mutation: an index is of another method
-- covers: pg_class.relam
-- | ~ table shop.notes
-- |     ~ index by_code
-- |         method  btree → hash
DROP INDEX shop.by_code;
CREATE INDEX by_code ON shop.notes (code);
-- then:
DROP INDEX shop.by_code;
CREATE INDEX by_code ON shop.notes USING hash (code);

-- mutation: an index is of a method of one's own
-- majors: 18-
-- covers: pg_class.relam
-- | ~ table shop.notes
-- |     ~ index by_id
-- |         method  btree → tree
-- |         keys:
-- |           - (column id, ascending, default)
-- |           + (column id, ascending, default, operator class shop.number_order)
CREATE OPERATOR CLASS shop.number_order FOR TYPE integer USING tree AS OPERATOR 1 <, OPERATOR 3 =, FUNCTION 1 btint4cmp(integer, integer);
CREATE INDEX by_id ON shop.notes (id);
-- then:
DROP INDEX shop.by_id;
CREATE INDEX by_id ON shop.notes USING tree (id shop.number_order);

-- mutation: an index is of other columns
-- covers: pg_index.indkey
-- | ~ table shop.notes
-- |     ~ index by_body
-- |         keys:
-- |           - (column body, ascending, default, operator class text_pattern_ops)
-- |           + (column id, ascending, default)
DROP INDEX shop.by_body;
CREATE INDEX by_body ON shop.notes (id);

-- mutation: an index has its columns in another order
-- covers: pg_index.indkey
-- | ~ table shop.orders
-- |     ~ index by_state
-- |         keys:
-- |           - (column state, ascending, default, column id, descending, default)
-- |           + (column id, descending, default, column state, ascending, default)
DROP INDEX shop.by_state;
CREATE INDEX by_state ON shop.orders (id DESC, state) INCLUDE (price) WHERE quantity > 1;

-- mutation: an index is sorted otherwise
-- covers: pg_index.indoption
-- | ~ table shop.orders
-- |     ~ index by_state
-- |         keys:
-- |           - (column state, ascending, default, column id, descending, default)
-- |           + (column state, ascending, default, column id, ascending, default)
DROP INDEX shop.by_state;
CREATE INDEX by_state ON shop.orders (state, id) INCLUDE (price) WHERE quantity > 1;

-- mutation: an index has nulls elsewhere
-- covers: pg_index.indoption
-- | ~ table shop.orders
-- |     ~ index by_state
-- |         keys:
-- |           - (column state, ascending, default, column id, descending, default)
-- |           + (column state, ascending, default, column id, descending, last)
DROP INDEX shop.by_state;
CREATE INDEX by_state ON shop.orders (state, id DESC NULLS LAST) INCLUDE (price) WHERE quantity > 1;

-- mutation: an index includes something else
-- covers: pg_index.indkey
-- | ~ table shop.orders
-- |     ~ index by_state
-- |         include  (price) → (customer)
DROP INDEX shop.by_state;
CREATE INDEX by_state ON shop.orders (state, id DESC) INCLUDE (customer) WHERE quantity > 1;

-- mutation: an index is of other rows
-- covers: pg_index.indpred
-- | ~ table shop.orders
-- |     ~ index by_state
-- |         predicate  (quantity > 1) → (quantity > 2)
DROP INDEX shop.by_state;
CREATE INDEX by_state ON shop.orders (state, id DESC) INCLUDE (price) WHERE quantity > 2;

-- mutation: an index is of all rows
-- covers: pg_index.indpred
-- | ~ table shop.orders
-- |     ~ index by_state
-- |         predicate  (quantity > 1) → none
DROP INDEX shop.by_state;
CREATE INDEX by_state ON shop.orders (state, id DESC) INCLUDE (price);

-- mutation: an index is of another expression
-- covers: pg_index.indexprs
-- | ~ table shop.customers
-- |     ~ index by_name
-- |         keys  (expression lower(name), ascending, default) → (expression upper(name), ascending, default)
DROP INDEX shop.by_name;
CREATE INDEX by_name ON shop.customers (upper(name));

-- mutation: an index has another collation
-- covers: pg_index.indcollation
-- | ~ table shop.customers
-- |     ~ index by_name
-- |         keys:
-- |           - (expression lower(name), ascending, default)
-- |           + (expression lower(name), ascending, default, collation shop.plain)
DROP INDEX shop.by_name;
CREATE INDEX by_name ON shop.customers (lower(name) COLLATE shop.plain);

-- mutation: an index has another operator class
-- covers: pg_index.indclass
-- | ~ table shop.notes
-- |     ~ index by_body
-- |         keys:
-- |           - (column body, ascending, default, operator class text_pattern_ops)
-- |           + (column body, ascending, default)
DROP INDEX shop.by_body;
CREATE INDEX by_body ON shop.notes (body);

-- mutation: an index has an operator class of one's own
-- covers: pg_index.indclass
-- | ~ table shop.notes
-- |     ~ index by_body
-- |         keys:
-- |           - (column body, ascending, default, operator class text_pattern_ops)
-- |           + (column body, ascending, default, operator class shop.text_order)
DROP INDEX shop.by_body;
CREATE INDEX by_body ON shop.notes (body shop.text_order);

-- mutation: an operator class has parameters
-- covers: pg_attribute.attoptions
-- | ~ table shop.notes
-- |     ~ index by_path
-- |         keys:
-- |           - (column path, ascending, default)
-- |           + (column path, ascending, default, operator class shop.gist_ltree_ops (siglen='100'))
CREATE EXTENSION ltree SCHEMA shop;
ALTER TABLE shop.notes ADD COLUMN path shop.ltree;
CREATE INDEX by_path ON shop.notes USING gist (path);
-- then:
DROP INDEX shop.by_path;
CREATE INDEX by_path ON shop.notes USING gist (path shop.gist_ltree_ops (siglen = 100));

-- mutation: an index takes nulls for equal
-- majors: 15-
-- covers: pg_index.indnullsnotdistinct
-- | ~ table shop.notes
-- |     ~ index by_code
-- |         nulls distinct  yes → no
DROP INDEX shop.by_code;
CREATE UNIQUE INDEX by_code ON shop.notes (code) NULLS NOT DISTINCT;

-- mutation: an index has another storage parameter
-- covers: pg_class.reloptions
-- | ~ table shop.notes
-- |     ~ index by_about
-- |         parameters  (fillfactor=80) → (fillfactor=90)
ALTER INDEX shop.by_about SET (fillfactor = 90);

-- mutation: an index is in a tablespace
-- covers: pg_class.reltablespace
-- | ~ table shop.notes
-- |     ~ index by_body
-- |         tablespace  none → mutation_space
ALTER INDEX shop.by_body SET TABLESPACE mutation_space;

-- mutation: an index has a statistics target
-- covers: pg_attribute.attstattarget
-- | ~ table shop.customers
-- |     ~ index by_name
-- |         statistics  () → (place 1, target 300)
ALTER INDEX shop.by_name ALTER COLUMN 1 SET STATISTICS 300;

-- mutation: a table is clustered by an index
-- covers: pg_index.indisclustered
-- | ~ table shop.notes
-- |     ~ index by_code
-- |         clustered  no → yes
ALTER TABLE shop.notes CLUSTER ON by_code;

-- mutation: an index is invalid
-- not put right: PostgreSQL has no statement that makes an index invalid
-- covers: pg_index.indisvalid
-- | ~ table shop.notes
-- |     ~ index by_body
-- |         valid  yes → no
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'shop.by_body'::regclass;

-- mutation: an index depends on an extension
-- covers: pg_depend.deptype
-- | ~ table shop.customers
-- |     + extension dependency citext of index by_name
ALTER INDEX shop.by_name DEPENDS ON EXTENSION citext;
