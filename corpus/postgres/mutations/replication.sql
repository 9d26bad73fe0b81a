-- mutation: a publication is there
-- covers: pg_publication.oid
-- | + publication news  all tables
CREATE PUBLICATION news FOR ALL TABLES;

-- mutation: a publication has another name
-- covers: pg_publication.pubname
-- | - publication changes  tables (table shop.customers), parameters (publish=insert, update)
-- |
-- | + publication news  tables (table shop.customers), parameters (publish=insert, update)
ALTER PUBLICATION changes RENAME TO news;

-- mutation: a publication publishes everything
-- covers: pg_publication.puballtables
-- | ~ publication news
-- |     all tables  no → yes
CREATE PUBLICATION news;
-- then:
DROP PUBLICATION news;
CREATE PUBLICATION news FOR ALL TABLES;

-- mutation: a publication publishes no insertions
-- covers: pg_publication.pubinsert
-- | ~ publication changes
-- |     parameters  (publish=insert, update) → (publish=update)
ALTER PUBLICATION changes SET (publish = 'update');

-- mutation: a publication publishes no updates
-- covers: pg_publication.pubupdate
-- | ~ publication changes
-- |     parameters  (publish=insert, update) → (publish=insert)
ALTER PUBLICATION changes SET (publish = 'insert');

-- mutation: a publication publishes deletions
-- covers: pg_publication.pubdelete
-- | ~ publication changes
-- |     parameters  (publish=insert, update) → (publish=insert, update, delete)
ALTER PUBLICATION changes SET (publish = 'insert, update, delete');

-- mutation: a publication publishes truncations
-- covers: pg_publication.pubtruncate
-- | ~ publication changes
-- |     parameters  (publish=insert, update) → (publish=insert, update, truncate)
ALTER PUBLICATION changes SET (publish = 'insert, update, truncate');

-- mutation: a publication publishes by the root
-- covers: pg_publication.pubviaroot
-- | ~ publication changes
-- |     parameters  (publish=insert, update) → (publish=insert, update, publish_via_partition_root=true)
ALTER PUBLICATION changes SET (publish_via_partition_root = true);

-- mutation: a publication publishes what is generated
-- majors: 18-
-- covers: pg_publication.pubgencols
-- | ~ publication changes
-- |     parameters  (publish=insert, update) → (publish=insert, update, publish_generated_columns=stored)
ALTER PUBLICATION changes SET (publish_generated_columns = stored);

-- mutation: a publication has one more table
-- covers: pg_publication_rel.oid, pg_publication_rel.prpubid, pg_publication_rel.prrelid
-- | ~ publication changes
-- |     tables  (table shop.customers) → (table shop.customers, table shop.notes)
ALTER PUBLICATION changes ADD TABLE shop.notes;

-- mutation: a publication has no table
-- covers: pg_publication_rel.prrelid
-- | ~ publication changes
-- |     tables  (table shop.customers) → ()
ALTER PUBLICATION changes DROP TABLE shop.customers;

-- mutation: a publication is of some rows
-- majors: 15-
-- covers: pg_publication_rel.prqual
-- | ~ publication changes
-- |     tables  (table shop.customers) → (table shop.customers, rows (id > 10))
ALTER PUBLICATION changes SET TABLE shop.customers WHERE (id > 10);

-- mutation: a publication is of some columns
-- majors: 15-
-- covers: pg_publication_rel.prattrs
-- | ~ publication changes
-- |     tables  (table shop.customers) → (table shop.customers, columns (id, name))
ALTER PUBLICATION changes SET TABLE shop.customers (id, name);

-- mutation: a publication is of a schema
-- majors: 15-
-- covers: pg_publication_namespace.oid, pg_publication_namespace.pnpubid, pg_publication_namespace.pnnspid
-- | ~ publication changes
-- |     schemas  () → (attic)
ALTER PUBLICATION changes ADD TABLES IN SCHEMA attic;

-- mutation: a subscription is there
-- covers: pg_subscription.oid, pg_subscription.subdbid
-- | + subscription reading  connection host=nowhere dbname=x, publications (one), parameters (streaming=parallel)
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE);

-- mutation: a subscription has another name
-- covers: pg_subscription.subname
-- | + subscription hearing  connection host=nowhere dbname=x, publications (one), parameters (streaming=parallel)
-- |
-- | - subscription reading  connection host=nowhere dbname=x, publications (one), parameters (streaming=parallel)
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE);
-- then:
ALTER SUBSCRIPTION reading RENAME TO hearing;

-- mutation: a subscription comes from elsewhere
-- covers: pg_subscription.subconninfo
-- | ~ subscription reading
-- |     connection  host=nowhere dbname=x → host=somewhere dbname=x
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE);
-- then:
ALTER SUBSCRIPTION reading CONNECTION 'host=somewhere dbname=x';

-- mutation: a subscription has another password
-- covers: pg_subscription.subconninfo
-- | ~ subscription reading
-- |     password  differs; it is a secret
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x password=planted' PUBLICATION one WITH (connect = false, slot_name = NONE);
-- then:
ALTER SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x password=changed';

-- mutation: a subscription is to something else
-- covers: pg_subscription.subpublications
-- | ~ subscription reading
-- |     publications  (one) → (two)
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE);
-- then:
ALTER SUBSCRIPTION reading SET PUBLICATION two WITH (refresh = false);

-- mutation: a subscription has a slot
-- covers: pg_subscription.subslotname
-- | ~ subscription reading
-- |     slot  none → place
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE);
-- then:
ALTER SUBSCRIPTION reading SET (slot_name = 'place');

-- mutation: a subscription commits otherwise
-- covers: pg_subscription.subsynccommit
-- | ~ subscription reading
-- |     parameters  (streaming=parallel) → (streaming=parallel, synchronous_commit=local)
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE);
-- then:
ALTER SUBSCRIPTION reading SET (synchronous_commit = 'local');

-- mutation: a subscription is enabled
-- covers: pg_subscription.subenabled
-- | ~ subscription reading
-- |     enabled  no → yes
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = 'place');
-- then:
ALTER SUBSCRIPTION reading ENABLE;

-- mutation: a subscription is binary
-- majors: 14-
-- covers: pg_subscription.subbinary
-- | ~ subscription reading
-- |     parameters  (streaming=parallel) → (binary=true, streaming=parallel)
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE);
-- then:
ALTER SUBSCRIPTION reading SET (binary = true);

-- mutation: a subscription streams
-- majors: 14-
-- covers: pg_subscription.substream
-- | ~ subscription reading
-- |     parameters  (streaming=parallel) → (streaming=on)
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE);
-- then:
ALTER SUBSCRIPTION reading SET (streaming = on);

-- mutation: a subscription commits in two phases
-- majors: 15-
-- covers: pg_subscription.subtwophasestate
-- | ~ subscription reading
-- |     parameters  (streaming=parallel) → (streaming=parallel, two_phase=true)
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE);
-- then:
ALTER SUBSCRIPTION reading SET (slot_name = NONE);
DROP SUBSCRIPTION reading;
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE, two_phase = true);

-- mutation: a subscription stops at an error
-- majors: 15-
-- covers: pg_subscription.subdisableonerr
-- | ~ subscription reading
-- |     parameters  (streaming=parallel) → (disable_on_error=true, streaming=parallel)
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE);
-- then:
ALTER SUBSCRIPTION reading SET (disable_on_error = true);

-- mutation: a subscription needs no password
-- majors: 16-
-- covers: pg_subscription.subpasswordrequired
-- | ~ subscription reading
-- |     parameters  (streaming=parallel) → (password_required=false, streaming=parallel)
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE);
-- then:
ALTER SUBSCRIPTION reading SET (password_required = false);

-- mutation: a subscription writes as its owner
-- majors: 16-
-- covers: pg_subscription.subrunasowner
-- | ~ subscription reading
-- |     parameters  (streaming=parallel) → (run_as_owner=true, streaming=parallel)
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE);
-- then:
ALTER SUBSCRIPTION reading SET (run_as_owner = true);

-- mutation: a subscription takes from the origin alone
-- majors: 16-
-- covers: pg_subscription.suborigin
-- | ~ subscription reading
-- |     parameters  (streaming=parallel) → (origin=none, streaming=parallel)
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE);
-- then:
ALTER SUBSCRIPTION reading SET (origin = none);

-- mutation: a subscription's slot fails over
-- majors: 17-
-- covers: pg_subscription.subfailover
-- | ~ subscription reading
-- |     parameters  (streaming=parallel) → (failover=true, streaming=parallel)
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE);
-- then:
DROP SUBSCRIPTION reading;
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE, failover = true);

-- mutation: a subscription has another owner
-- covers: pg_subscription.subowner
-- | ~ subscription reading
-- |     owner  postgres → mutation_root
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE);
-- then:
ALTER SUBSCRIPTION reading OWNER TO mutation_root;

-- mutation: a subscription has a comment
-- covers: pg_description.description
-- | ~ subscription reading
-- |     comment  none → What others say
CREATE SUBSCRIPTION reading CONNECTION 'host=nowhere dbname=x' PUBLICATION one WITH (connect = false, slot_name = NONE);
-- then:
COMMENT ON SUBSCRIPTION reading IS 'What others say';
