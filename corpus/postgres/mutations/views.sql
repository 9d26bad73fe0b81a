-- mutation: a view is there
-- covers: pg_rewrite.oid, pg_class.relhasrules
-- | + view shop.all_notes
-- |     + column id  integer
CREATE VIEW shop.all_notes AS SELECT id FROM shop.notes;

-- mutation: a view shows something else
-- covers: pg_rewrite.ev_action
-- | ~ view shop.open_orders
-- |     query:
-- |         …
-- |             price
-- |            FROM shop.orders o
-- |       -   WHERE (state <> 'sent'::shop.state)
-- |       +   WHERE (state = 'new'::shop.state)
CREATE OR REPLACE VIEW shop.open_orders WITH (security_barrier = true) AS SELECT o.id, o.customer, o.price FROM shop.orders o WHERE o.state = 'new';

-- mutation: a view shows one more column
-- covers: pg_attribute.attname
-- | ~ view shop.open_orders
-- |     column order  (id, customer, price) → (id, customer, price, quantity)
-- |     query:
-- |         SELECT id,
-- |             customer,
-- |       -     price
-- |       +     price,
-- |       +     quantity
-- |            FROM shop.orders o
-- |           WHERE (state <> 'sent'::shop.state)
-- |     + column quantity  integer
CREATE OR REPLACE VIEW shop.open_orders WITH (security_barrier = true) AS SELECT o.id, o.customer, o.price, o.quantity FROM shop.orders o WHERE o.state <> 'sent';

-- mutation: a view's column has another name
-- covers: pg_attribute.attname
-- | ~ view shop.open_orders
-- |     column order  (id, customer, price) → (id, buyer, price)
-- |     query:
-- |         SELECT id,
-- |       -     customer,
-- |       +     customer AS buyer,
-- |             price
-- |            FROM shop.orders o
-- |         …
-- |     + column buyer  bigint
-- |     - column customer  bigint
ALTER VIEW shop.open_orders RENAME COLUMN customer TO buyer;

-- mutation: a view's column has a default
-- covers: pg_attrdef.adbin
-- | ~ view shop.editable
-- |     ~ column body
-- |         default value  none → 'nothing'::text
ALTER VIEW shop.editable ALTER COLUMN body SET DEFAULT 'nothing';

-- mutation: a view has no options
-- covers: pg_class.reloptions
-- | ~ view shop.open_orders
-- |     options  (security_barrier=true) → ()
ALTER VIEW shop.open_orders RESET (security_barrier);

-- mutation: a view is read as its reader
-- majors: 15-
-- covers: pg_class.reloptions
-- | ~ view shop.open_orders
-- |     options  (security_barrier=true) → (security_barrier=true, security_invoker=true)
ALTER VIEW shop.open_orders SET (security_invoker = true);

-- mutation: a view checks what is written
-- covers: pg_class.reloptions
-- | ~ view shop.editable
-- |     check option  local → cascaded
CREATE OR REPLACE VIEW shop.editable AS SELECT n.id, n.body FROM shop.notes n WHERE n.id > 0 WITH CASCADED CHECK OPTION;

-- mutation: a view checks nothing
-- covers: pg_class.reloptions
-- | ~ view shop.editable
-- |     check option  local → none
CREATE OR REPLACE VIEW shop.editable AS SELECT n.id, n.body FROM shop.notes n WHERE n.id > 0;

-- mutation: a view is in another schema
-- covers: pg_class.relnamespace
-- | + view attic.open_orders  options (security_barrier=true)
-- |     + column id  integer
-- |     + column customer  bigint
-- |     + column price  shop.amount
-- |
-- | - view shop.open_orders  options (security_barrier=true)
-- |     - column id  integer
-- |     - column customer  bigint
-- |     - column price  shop.amount
ALTER VIEW shop.open_orders SET SCHEMA attic;

-- mutation: a view's trigger is there
-- covers: pg_trigger.tgtype
-- | ~ view shop.open_orders
-- |     + trigger on_write  CREATE TRIGGER on_write INSTEAD OF INSERT ON shop.open_orders FOR EACH ROW EXECUTE
-- |         FUNCTION shop.stamp()
CREATE TRIGGER on_write INSTEAD OF INSERT ON shop.open_orders FOR EACH ROW EXECUTE FUNCTION shop.stamp();

-- mutation: a materialized view shows something else
-- covers: pg_rewrite.ev_action
-- | ~ materialized view shop.sales
-- |     query:
-- |         SELECT customer,
-- |       -     count(*) AS orders
-- |       +     sum(quantity) AS orders
-- |            FROM shop.orders o
-- |           GROUP BY customer
DROP MATERIALIZED VIEW shop.sales;
CREATE MATERIALIZED VIEW shop.sales AS SELECT o.customer, sum(o.quantity) AS orders FROM shop.orders o GROUP BY o.customer;
CREATE UNIQUE INDEX sales_key ON shop.sales (customer);

-- mutation: a materialized view is empty
-- covers: pg_class.relispopulated
-- | ~ materialized view shop.sales
-- |     populated  yes → no
REFRESH MATERIALIZED VIEW shop.sales WITH NO DATA;

-- mutation: a materialized view has storage parameters
-- covers: pg_class.reloptions
-- | ~ materialized view shop.sales
-- |     parameters  () → (fillfactor=60)
ALTER MATERIALIZED VIEW shop.sales SET (fillfactor = 60);

-- mutation: a materialized view is in a tablespace
-- covers: pg_class.reltablespace
-- | ~ materialized view shop.sales
-- |     tablespace  none → mutation_space
ALTER MATERIALIZED VIEW shop.sales SET TABLESPACE mutation_space;

-- mutation: a materialized view has another access method
-- majors: 15-
-- covers: pg_class.relam
-- | ~ materialized view shop.sales
-- |     access method  none → pile
ALTER MATERIALIZED VIEW shop.sales SET ACCESS METHOD pile;

-- mutation: a materialized view's column is stored otherwise
-- covers: pg_attribute.attstorage
-- | ~ materialized view shop.texts
-- |     ~ column body
-- |         storage  none → EXTERNAL
CREATE MATERIALIZED VIEW shop.texts AS SELECT body FROM shop.notes;
-- then:
ALTER MATERIALIZED VIEW shop.texts ALTER COLUMN body SET STORAGE EXTERNAL;

-- mutation: a materialized view's column has a statistics target
-- covers: pg_attribute.attstattarget
-- | ~ materialized view shop.sales
-- |     ~ column orders
-- |         statistics  none → 10
ALTER MATERIALIZED VIEW shop.sales ALTER COLUMN orders SET STATISTICS 10;

-- mutation: a materialized view is clustered
-- covers: pg_index.indisclustered
-- | ~ materialized view shop.sales
-- |     ~ index sales_key
-- |         clustered  no → yes
ALTER MATERIALIZED VIEW shop.sales CLUSTER ON sales_key;

-- mutation: a materialized view goes with an extension
-- covers: pg_depend.deptype
-- | ~ materialized view shop.sales
-- |     + extension dependency citext
ALTER MATERIALIZED VIEW shop.sales DEPENDS ON EXTENSION citext;

-- mutation: a rule is there
-- covers: pg_rewrite.rulename, pg_rewrite.ev_class
-- | ~ view shop.editable
-- |     + rule no_insert  definition CREATE RULE no_insert AS ON INSERT TO shop.editable DO INSTEAD NOTHING, origin
CREATE RULE no_insert AS ON INSERT TO shop.editable DO INSTEAD NOTHING;

-- mutation: a rule has another name
-- covers: pg_rewrite.rulename
-- | ~ view shop.editable
-- |     + rule kept  definition CREATE RULE kept AS ON DELETE TO shop.editable DO INSTEAD NOTHING, origin
-- |     - rule no_delete  definition CREATE RULE no_delete AS ON DELETE TO shop.editable DO INSTEAD NOTHING, origin
ALTER RULE no_delete ON shop.editable RENAME TO kept;

-- mutation: a rule is for something else
-- covers: pg_rewrite.ev_type
-- | ~ view shop.editable
-- |     ~ rule no_delete
-- |         definition:
-- |             CREATE RULE no_delete AS
-- |           -     ON DELETE TO shop.editable DO INSTEAD NOTHING
-- |           +     ON UPDATE TO shop.editable DO INSTEAD NOTHING
DROP RULE no_delete ON shop.editable;
CREATE RULE no_delete AS ON UPDATE TO shop.editable DO INSTEAD NOTHING;

-- mutation: a rule comes beside what it is for
-- covers: pg_rewrite.is_instead
-- | ~ table shop.notes
-- |     ~ rule twice
-- |         definition:
-- |             CREATE RULE twice AS
-- |                 ON INSERT TO shop.notes
-- |           -    WHERE (new.id > 100) DO  DELETE FROM shop.stranger
-- |           +    WHERE (new.id > 100) DO INSTEAD  DELETE FROM shop.stranger
-- |               WHERE (stranger.a = new.id)
CREATE OR REPLACE RULE twice AS ON INSERT TO shop.notes WHERE NEW.id > 100 DO INSTEAD DELETE FROM shop.stranger WHERE stranger.a = NEW.id;

-- mutation: a rule is for other rows
-- covers: pg_rewrite.ev_qual
-- | ~ table shop.notes
-- |     ~ rule twice
-- |         definition:
-- |             CREATE RULE twice AS
-- |                 ON INSERT TO shop.notes
-- |           -    WHERE (new.id > 100) DO  DELETE FROM shop.stranger
-- |           +    WHERE (new.id > 200) DO  DELETE FROM shop.stranger
-- |               WHERE (stranger.a = new.id)
CREATE OR REPLACE RULE twice AS ON INSERT TO shop.notes WHERE NEW.id > 200 DO ALSO DELETE FROM shop.stranger WHERE stranger.a = NEW.id;

-- mutation: a rule does something else
-- covers: pg_rewrite.ev_action
-- | ~ table shop.notes
-- |     ~ rule twice
-- |         definition:
-- |             …
-- |                 ON INSERT TO shop.notes
-- |                WHERE (new.id > 100) DO  DELETE FROM shop.stranger
-- |           -   WHERE (stranger.a = new.id)
-- |           +   WHERE (stranger.c = new.id)
CREATE OR REPLACE RULE twice AS ON INSERT TO shop.notes WHERE NEW.id > 100 DO ALSO DELETE FROM shop.stranger WHERE stranger.c = NEW.id;

-- mutation: a rule is disabled
-- covers: pg_rewrite.ev_enabled
-- | ~ table shop.notes
-- |     ~ rule twice
-- |         firing  origin → disabled
ALTER TABLE shop.notes DISABLE RULE twice;

-- mutation: a rule is for replicas
-- covers: pg_rewrite.ev_enabled
-- | ~ table shop.notes
-- |     ~ rule twice
-- |         firing  origin → replica
ALTER TABLE shop.notes ENABLE REPLICA RULE twice;
