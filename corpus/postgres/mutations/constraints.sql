-- mutation: a check is there
-- covers: pg_constraint.oid, pg_constraint.contype, pg_constraint.conbin, pg_class.relchecks
-- | ~ table shop.notes
-- |     + check brief  (length(body) < 1000)
ALTER TABLE shop.notes ADD CONSTRAINT brief CHECK (length(body) < 1000);

-- mutation: a check checks something else
-- covers: pg_constraint.conbin
-- | ~ table shop.customers
-- |     ~ check named
-- |         expression  (length(name) > 0) → (length(name) > 1)
ALTER TABLE shop.customers DROP CONSTRAINT named;
ALTER TABLE shop.customers ADD CONSTRAINT named CHECK (length(name) > 1);

-- mutation: a check has another name
-- covers: pg_constraint.conname
-- | ~ table shop.customers
-- |     + check called  (length(name) > 0)
-- |     - check named  (length(name) > 0)
ALTER TABLE shop.customers RENAME CONSTRAINT named TO called;

-- mutation: a check is validated
-- covers: pg_constraint.convalidated
-- | ~ table shop.orders
-- |     ~ check few
-- |         validated  no → yes
ALTER TABLE shop.orders VALIDATE CONSTRAINT few;

-- mutation: a check isn't inherited
-- covers: pg_constraint.connoinherit
-- | ~ table shop.customers
-- |     ~ check named
-- |         no inherit  no → yes
ALTER TABLE shop.customers DROP CONSTRAINT named;
ALTER TABLE shop.customers ADD CONSTRAINT named CHECK (length(name) > 0) NO INHERIT;

-- mutation: a check isn't enforced
-- majors: 18-
-- covers: pg_constraint.conenforced
-- | ~ table shop.customers
-- |     ~ check named
-- |         validated  yes → no
-- |         enforced   yes → no
ALTER TABLE shop.customers DROP CONSTRAINT named;
ALTER TABLE shop.customers ADD CONSTRAINT named CHECK (length(name) > 0) NOT ENFORCED;

-- mutation: an inherited check is the heir's own as well
-- not taken back: PostgreSQL can't make a check only inherited again
-- covers: pg_constraint.conislocal
-- | ~ table shop.child
-- |     + check big  (a > 0)
ALTER TABLE shop.child ADD CONSTRAINT big CHECK (a > 0);

-- mutation: a check is inherited
-- covers: pg_constraint.coninhcount
-- | ~ table shop.parent
-- |     + check filled  (b <> ''::text)
ALTER TABLE shop.parent ADD CONSTRAINT filled CHECK (b <> '');

-- mutation: a foreign key is there
-- covers: pg_constraint.confrelid, pg_constraint.conpfeqop, pg_constraint.conppeqop, pg_constraint.conffeqop, pg_constraint.confkey, pg_trigger.tgconstraint
-- | ~ table shop.notes
-- |     + foreign key order_key  (id) → orders(id)
ALTER TABLE shop.notes ADD CONSTRAINT order_key FOREIGN KEY (id) REFERENCES shop.orders;

-- mutation: a foreign key follows a deletion
-- covers: pg_constraint.confdeltype, pg_trigger.tgfoid
-- | ~ table shop.orders
-- |     ~ foreign key customer_key
-- |         on delete  no action → cascade
ALTER TABLE shop.orders DROP CONSTRAINT customer_key;
ALTER TABLE shop.orders ADD CONSTRAINT customer_key FOREIGN KEY (customer) REFERENCES shop.customers ON DELETE CASCADE;

-- mutation: a foreign key follows an update
-- covers: pg_constraint.confupdtype
-- | ~ table shop.orders
-- |     ~ foreign key customer_key
-- |         on update  no action → set default
ALTER TABLE shop.orders DROP CONSTRAINT customer_key;
ALTER TABLE shop.orders ADD CONSTRAINT customer_key FOREIGN KEY (customer) REFERENCES shop.customers ON UPDATE SET DEFAULT;

-- mutation: a foreign key forbids a deletion
-- covers: pg_constraint.confdeltype
-- | ~ table shop.orders
-- |     ~ foreign key customer_key
-- |         on delete  no action → restrict
ALTER TABLE shop.orders DROP CONSTRAINT customer_key;
ALTER TABLE shop.orders ADD CONSTRAINT customer_key FOREIGN KEY (customer) REFERENCES shop.customers ON DELETE RESTRICT;

-- mutation: a foreign key empties some of its columns
-- majors: 15-
-- covers: pg_constraint.confdelsetcols
-- | ~ table shop.orders
-- |     ~ foreign key previous_key
-- |         on delete columns  () → (previous)
ALTER TABLE shop.orders DROP CONSTRAINT previous_key;
ALTER TABLE shop.orders ADD CONSTRAINT previous_key FOREIGN KEY (previous) REFERENCES shop.orders ON UPDATE CASCADE ON DELETE SET NULL (previous);

-- mutation: a foreign key matches fully
-- covers: pg_constraint.confmatchtype
-- | ~ table shop.orders
-- |     ~ foreign key customer_key
-- |         match  simple → full
ALTER TABLE shop.orders DROP CONSTRAINT customer_key;
ALTER TABLE shop.orders ADD CONSTRAINT customer_key FOREIGN KEY (customer) REFERENCES shop.customers MATCH FULL;

-- mutation: a foreign key may be deferred
-- covers: pg_constraint.condeferrable, pg_trigger.tgdeferrable
-- | ~ table shop.orders
-- |     ~ foreign key customer_key
-- |         deferral  not deferrable → deferrable initially immediate
ALTER TABLE shop.orders ALTER CONSTRAINT customer_key DEFERRABLE;

-- mutation: a foreign key is deferred
-- covers: pg_constraint.condeferred, pg_trigger.tginitdeferred
-- | ~ table shop.orders
-- |     ~ foreign key customer_key
-- |         deferral  not deferrable → deferrable initially deferred
ALTER TABLE shop.orders ALTER CONSTRAINT customer_key DEFERRABLE INITIALLY DEFERRED;

-- mutation: a foreign key isn't validated
-- covers: pg_constraint.convalidated
-- | ~ table shop.orders
-- |     ~ foreign key customer_key
-- |         validated  yes → no
ALTER TABLE shop.orders DROP CONSTRAINT customer_key;
ALTER TABLE shop.orders ADD CONSTRAINT customer_key FOREIGN KEY (customer) REFERENCES shop.customers NOT VALID;

-- mutation: a foreign key isn't enforced
-- majors: 18-
-- covers: pg_constraint.conenforced
-- | ~ table shop.orders
-- |     ~ foreign key customer_key
-- |         validated  yes → no
-- |         enforced   yes → no
ALTER TABLE shop.orders ALTER CONSTRAINT customer_key NOT ENFORCED;

-- mutation: a foreign key is of other columns
-- covers: pg_constraint.conkey
-- | ~ table shop.orders
-- |     ~ foreign key previous_key
-- |         columns  (previous) → (quantity)
ALTER TABLE shop.orders DROP CONSTRAINT previous_key;
ALTER TABLE shop.orders ADD CONSTRAINT previous_key FOREIGN KEY (quantity) REFERENCES shop.orders ON UPDATE CASCADE ON DELETE SET NULL;

-- mutation: a foreign key leads to another table
-- covers: pg_constraint.confrelid
-- | ~ table shop.orders
-- |     ~ foreign key previous_key
-- |         referenced table  shop.orders → shop.customers
ALTER TABLE shop.orders DROP CONSTRAINT previous_key;
ALTER TABLE shop.orders ADD CONSTRAINT previous_key FOREIGN KEY (previous) REFERENCES shop.customers ON UPDATE CASCADE ON DELETE SET NULL;

-- mutation: a foreign key leads to another key
-- covers: pg_constraint.confkey, pg_constraint.conindid
-- | ~ table shop.orders
-- |     ~ foreign key previous_key
-- |         referenced table    shop.orders → shop.customers
-- |         referenced columns  (id) → (size)
ALTER TABLE shop.customers ADD CONSTRAINT one_size UNIQUE (size);
-- then:
ALTER TABLE shop.orders DROP CONSTRAINT previous_key;
ALTER TABLE shop.orders ADD CONSTRAINT previous_key FOREIGN KEY (previous) REFERENCES shop.customers (size);
ALTER TABLE shop.orders DROP CONSTRAINT previous_key;
ALTER TABLE shop.orders ADD CONSTRAINT previous_key FOREIGN KEY (previous) REFERENCES shop.customers (size) ON UPDATE CASCADE ON DELETE SET NULL;

-- mutation: a foreign key has another name
-- covers: pg_constraint.conname
-- | ~ table shop.orders
-- |     - foreign key customer_key  (customer) → customers(id)
-- |     + foreign key of_customer  (customer) → customers(id)
ALTER TABLE shop.orders RENAME CONSTRAINT customer_key TO of_customer;

-- mutation: a unique constraint is there
-- covers: pg_constraint.conindid, pg_index.indexrelid, pg_index.indisunique
-- | ~ table shop.notes
-- |     + unique one_id  (id)
ALTER TABLE shop.notes ADD CONSTRAINT one_id UNIQUE (id);

-- mutation: a unique constraint is of other columns
-- covers: pg_constraint.conkey, pg_index.indkey, pg_index.indnkeyatts, pg_index.indnatts
-- | ~ table shop.orders
-- |     ~ unique once
-- |         columns  (customer, during) → (customer, during, price)
ALTER TABLE shop.orders DROP CONSTRAINT once;
ALTER TABLE shop.orders ADD CONSTRAINT once UNIQUE (customer, during, price);

-- mutation: a unique constraint has its columns in another order
-- covers: pg_constraint.conkey, pg_index.indkey
-- | ~ table shop.orders
-- |     ~ unique once
-- |         columns  (customer, during) → (during, customer)
ALTER TABLE shop.orders DROP CONSTRAINT once;
ALTER TABLE shop.orders ADD CONSTRAINT once UNIQUE (during, customer);

-- mutation: a unique constraint may be deferred
-- covers: pg_constraint.condeferrable, pg_index.indimmediate
-- | ~ table shop.orders
-- |     ~ unique once
-- |         deferral  not deferrable → deferrable initially immediate
ALTER TABLE shop.orders DROP CONSTRAINT once;
ALTER TABLE shop.orders ADD CONSTRAINT once UNIQUE (customer, during) DEFERRABLE;

-- mutation: a unique constraint takes nulls for equal
-- majors: 15-
-- covers: pg_index.indnullsnotdistinct
-- | ~ table shop.orders
-- |     ~ unique once
-- |         nulls distinct  yes → no
ALTER TABLE shop.orders DROP CONSTRAINT once;
ALTER TABLE shop.orders ADD CONSTRAINT once UNIQUE NULLS NOT DISTINCT (customer, during);

-- mutation: a unique constraint includes nothing
-- covers: pg_index.indnatts
-- | ~ table shop.customers
-- |     ~ unique one_email
-- |         include  (name) → ()
ALTER TABLE shop.customers DROP CONSTRAINT one_email;
ALTER TABLE shop.customers ADD CONSTRAINT one_email UNIQUE (email);

-- mutation: a unique constraint becomes an index
-- covers: pg_constraint.oid
-- | ~ table shop.orders
-- |     - unique once  (customer, during)
-- |     + index once  unique (customer, during)
ALTER TABLE shop.orders DROP CONSTRAINT once;
CREATE UNIQUE INDEX once ON shop.orders (customer, during);

-- mutation: a key has another name
-- covers: pg_constraint.conname, pg_class.relname
-- | ~ table shop.orders
-- |     - unique once  (customer, during)
-- |     + unique single  (customer, during)
ALTER TABLE shop.orders RENAME CONSTRAINT once TO single;

-- mutation: a primary key is gone
-- covers: pg_index.indisprimary, pg_constraint.contype
-- | ~ table shop.events_2027
-- |     - primary key events_2027_pkey  (id, at)
ALTER TABLE shop.events_2027 DROP CONSTRAINT events_2027_pkey;

-- mutation: a primary key becomes a unique constraint
-- covers: pg_index.indisprimary, pg_constraint.contype
-- | ~ table shop.events_2027
-- |     - primary key events_2027_pkey  (id, at)
-- |     + unique events_2027_pkey  (id, at)
ALTER TABLE shop.events_2027 DROP CONSTRAINT events_2027_pkey;
ALTER TABLE shop.events_2027 ADD CONSTRAINT events_2027_pkey UNIQUE (id, at);

-- mutation: a key has storage parameters
-- covers: pg_class.reloptions
-- | ~ table shop.orders
-- |     ~ primary key orders_pkey
-- |         parameters  () → (fillfactor=50)
ALTER INDEX shop.orders_pkey SET (fillfactor = 50);

-- mutation: a key is in a tablespace
-- covers: pg_class.reltablespace
-- | ~ table shop.orders
-- |     ~ primary key orders_pkey
-- |         tablespace  none → mutation_space
ALTER INDEX shop.orders_pkey SET TABLESPACE mutation_space;

-- mutation: a table is clustered by a key
-- covers: pg_index.indisclustered
-- | ~ table shop.orders
-- |     ~ primary key orders_pkey
-- |         clustered  no → yes
ALTER TABLE shop.orders CLUSTER ON orders_pkey;

-- mutation: a key's index has a comment
-- covers: pg_description.description
-- | ~ table shop.orders
-- |     ~ primary key orders_pkey
-- |         index comment  none → The index
COMMENT ON INDEX shop.orders_pkey IS 'The index';

-- mutation: a constraint excludes by another operator
-- covers: pg_constraint.conexclop
-- | ~ table shop.orders
-- |     ~ exclusion apart
-- |         definition  EXCLUDE USING gist (during WITH &&) WHERE ((quantity > 0)) → EXCLUDE USING gist (during WITH
-- |                     -|-) WHERE ((quantity > 0))
ALTER TABLE shop.orders DROP CONSTRAINT apart;
ALTER TABLE shop.orders ADD CONSTRAINT apart EXCLUDE USING gist (during WITH -|-) WHERE (quantity > 0);

-- mutation: a constraint excludes more
-- covers: pg_index.indpred
-- | ~ table shop.orders
-- |     ~ exclusion apart
-- |         definition  EXCLUDE USING gist (during WITH &&) WHERE ((quantity > 0)) → EXCLUDE USING gist (during WITH &&)
ALTER TABLE shop.orders DROP CONSTRAINT apart;
ALTER TABLE shop.orders ADD CONSTRAINT apart EXCLUDE USING gist (during WITH &&);

-- mutation: a constraint excludes by another method
-- covers: pg_class.relam
-- | ~ table shop.orders
-- |     ~ exclusion apart
-- |         definition  EXCLUDE USING gist (during WITH &&) WHERE ((quantity > 0)) → EXCLUDE USING spgist (during WITH
-- |                     &&) WHERE ((quantity > 0))
ALTER TABLE shop.orders DROP CONSTRAINT apart;
ALTER TABLE shop.orders ADD CONSTRAINT apart EXCLUDE USING spgist (during WITH &&) WHERE (quantity > 0);

-- mutation: an exclusion is deferred
-- covers: pg_constraint.condeferred
-- | ~ table shop.orders
-- |     ~ exclusion apart
-- |         definition:
-- |           - EXCLUDE USING gist (during WITH &&) WHERE ((quantity > 0))
-- |           + EXCLUDE USING gist (during WITH &&) WHERE ((quantity > 0)) DEFERRABLE INITIALLY DEFERRED
ALTER TABLE shop.orders DROP CONSTRAINT apart;
ALTER TABLE shop.orders ADD CONSTRAINT apart EXCLUDE USING gist (during WITH &&) WHERE (quantity > 0) DEFERRABLE INITIALLY DEFERRED;

-- mutation: a constraint excludes nothing
-- covers: pg_index.indisexclusion
-- | ~ table shop.orders
-- |     - exclusion apart  definition EXCLUDE USING gist (during WITH &&) WHERE ((quantity > 0))
ALTER TABLE shop.orders DROP CONSTRAINT apart;

-- mutation: a key is without overlaps
-- majors: 18-
-- covers: pg_constraint.conperiod
-- | ~ table shop.stays
-- |     ~ unique stays_key
-- |         without overlaps  no → yes
CREATE TABLE shop.stays (room int4range, during tsrange, CONSTRAINT stays_key UNIQUE (room, during));
-- then:
ALTER TABLE shop.stays DROP CONSTRAINT stays_key;
ALTER TABLE shop.stays ADD CONSTRAINT stays_key UNIQUE (room, during WITHOUT OVERLAPS);

-- mutation: a foreign key is of a period
-- majors: 18-
-- covers: pg_constraint.conperiod
-- | ~ table shop.meals
-- |     + foreign key of_stay  (room, during) → stays(room, during) period
CREATE TABLE shop.stays (room int4range, during tsrange, CONSTRAINT stays_key UNIQUE (room, during WITHOUT OVERLAPS));
CREATE TABLE shop.meals (room int4range, during tsrange);
-- then:
ALTER TABLE shop.meals ADD CONSTRAINT of_stay FOREIGN KEY (room, PERIOD during) REFERENCES shop.stays (room, PERIOD during);
