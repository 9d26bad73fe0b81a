-- mutation: a trigger is there
-- covers: pg_trigger.oid, pg_trigger.tgrelid, pg_trigger.tgname, pg_class.relhastriggers
-- | ~ table shop.stranger
-- |     + trigger checked  CREATE TRIGGER checked BEFORE INSERT ON shop.stranger FOR EACH ROW EXECUTE FUNCTION
-- |         shop.stamp()
CREATE TRIGGER checked BEFORE INSERT ON shop.stranger FOR EACH ROW EXECUTE FUNCTION shop.stamp();

-- mutation: a trigger has another name
-- covers: pg_trigger.tgname
-- | ~ table shop.orders
-- |     + trigger marked  CREATE TRIGGER marked BEFORE UPDATE OF state ON shop.orders FOR EACH ROW WHEN ((old.state
-- |         IS DISTINCT FROM new.state)) EXECUTE FUNCTION shop.stamp('a', 'b')
-- |     - trigger stamped  CREATE TRIGGER stamped BEFORE UPDATE OF state ON shop.orders FOR EACH ROW WHEN
-- |         ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION shop.stamp('a', 'b')
ALTER TRIGGER stamped ON shop.orders RENAME TO marked;

-- mutation: a trigger calls something else
-- covers: pg_trigger.tgfoid
-- | ~ table shop.orders
-- |     ~ trigger counted
-- |         definition:
-- |           - CREATE TRIGGER counted AFTER INSERT ON shop.orders REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION shop.stamp()
-- |           + CREATE TRIGGER counted AFTER INSERT ON shop.orders REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION shop.mark()
CREATE FUNCTION shop.mark() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
-- then:
DROP TRIGGER counted ON shop.orders;
CREATE TRIGGER counted AFTER INSERT ON shop.orders REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION shop.mark();

-- mutation: a trigger fires at another time
-- covers: pg_trigger.tgtype
-- | ~ table shop.orders
-- |     ~ trigger counted
-- |         definition:
-- |           - CREATE TRIGGER counted AFTER INSERT ON shop.orders REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION shop.stamp()
-- |           + CREATE TRIGGER counted BEFORE INSERT ON shop.orders FOR EACH STATEMENT EXECUTE FUNCTION shop.stamp()
DROP TRIGGER counted ON shop.orders;
CREATE TRIGGER counted BEFORE INSERT ON shop.orders FOR EACH STATEMENT EXECUTE FUNCTION shop.stamp();

-- mutation: a trigger fires on something more
-- covers: pg_trigger.tgtype
-- | ~ table shop.orders
-- |     ~ trigger stamped
-- |         definition:
-- |           - CREATE TRIGGER stamped BEFORE UPDATE OF state ON shop.orders FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION shop.stamp('a', 'b')
-- |           + CREATE TRIGGER stamped BEFORE DELETE OR UPDATE OF state ON shop.orders FOR EACH ROW WHEN (true) EXECUTE FUNCTION shop.stamp('a', 'b')
DROP TRIGGER stamped ON shop.orders;
CREATE TRIGGER stamped BEFORE UPDATE OF state OR DELETE ON shop.orders FOR EACH ROW WHEN (true) EXECUTE FUNCTION shop.stamp('a', 'b');

-- mutation: a trigger is for other columns
-- covers: pg_trigger.tgattr
-- | ~ table shop.orders
-- |     ~ trigger stamped
-- |         definition:
-- |           - CREATE TRIGGER stamped BEFORE UPDATE OF state ON shop.orders FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION shop.stamp('a', 'b')
-- |           + CREATE TRIGGER stamped BEFORE UPDATE OF price ON shop.orders FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION shop.stamp('a', 'b')
DROP TRIGGER stamped ON shop.orders;
CREATE TRIGGER stamped BEFORE UPDATE OF price ON shop.orders FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION shop.stamp('a', 'b');

-- mutation: a trigger is for other rows
-- covers: pg_trigger.tgqual
-- | ~ table shop.orders
-- |     ~ trigger stamped
-- |         definition:
-- |           - CREATE TRIGGER stamped BEFORE UPDATE OF state ON shop.orders FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION shop.stamp('a', 'b')
-- |           + CREATE TRIGGER stamped BEFORE UPDATE OF state ON shop.orders FOR EACH ROW WHEN (((old.price)::numeric > (1)::numeric)) EXECUTE FUNCTION shop.stamp('a', 'b')
DROP TRIGGER stamped ON shop.orders;
CREATE TRIGGER stamped BEFORE UPDATE OF state ON shop.orders FOR EACH ROW WHEN (OLD.price > 1) EXECUTE FUNCTION shop.stamp('a', 'b');

-- mutation: a trigger has another argument
-- covers: pg_trigger.tgargs
-- | ~ table shop.orders
-- |     ~ trigger stamped
-- |         definition:
-- |           - CREATE TRIGGER stamped BEFORE UPDATE OF state ON shop.orders FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION shop.stamp('a', 'b')
-- |           + CREATE TRIGGER stamped BEFORE UPDATE OF state ON shop.orders FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION shop.stamp('a', 'c')
DROP TRIGGER stamped ON shop.orders;
CREATE TRIGGER stamped BEFORE UPDATE OF state ON shop.orders FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION shop.stamp('a', 'c');

-- mutation: a trigger has one argument
-- covers: pg_trigger.tgnargs
-- | ~ table shop.orders
-- |     ~ trigger stamped
-- |         definition:
-- |           - CREATE TRIGGER stamped BEFORE UPDATE OF state ON shop.orders FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION shop.stamp('a', 'b')
-- |           + CREATE TRIGGER stamped BEFORE UPDATE OF state ON shop.orders FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION shop.stamp('a')
DROP TRIGGER stamped ON shop.orders;
CREATE TRIGGER stamped BEFORE UPDATE OF state ON shop.orders FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION shop.stamp('a');

-- mutation: a trigger's new rows have another name
-- covers: pg_trigger.tgnewtable
-- | ~ table shop.orders
-- |     ~ trigger counted
-- |         definition:
-- |           - CREATE TRIGGER counted AFTER INSERT ON shop.orders REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION shop.stamp()
-- |           + CREATE TRIGGER counted AFTER INSERT ON shop.orders REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION shop.stamp()
DROP TRIGGER counted ON shop.orders;
CREATE TRIGGER counted AFTER INSERT ON shop.orders REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION shop.stamp();

-- mutation: a trigger has the old rows
-- covers: pg_trigger.tgoldtable
-- | ~ table shop.orders
-- |     ~ trigger emptied
-- |         definition:
-- |           - CREATE TRIGGER emptied AFTER DELETE ON shop.orders FOR EACH STATEMENT EXECUTE FUNCTION shop.stamp()
-- |           + CREATE TRIGGER emptied AFTER DELETE ON shop.orders REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION shop.stamp()
CREATE TRIGGER emptied AFTER DELETE ON shop.orders FOR EACH STATEMENT EXECUTE FUNCTION shop.stamp();
-- then:
DROP TRIGGER emptied ON shop.orders;
CREATE TRIGGER emptied AFTER DELETE ON shop.orders REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION shop.stamp();

-- mutation: a trigger is disabled
-- covers: pg_trigger.tgenabled
-- | ~ table shop.orders
-- |     ~ trigger stamped
-- |         firing  origin → disabled
ALTER TABLE shop.orders DISABLE TRIGGER stamped;

-- mutation: a trigger always fires
-- covers: pg_trigger.tgenabled
-- | ~ table shop.orders
-- |     ~ trigger stamped
-- |         firing  origin → always
ALTER TABLE shop.orders ENABLE ALWAYS TRIGGER stamped;

-- mutation: a trigger fires on replicas
-- covers: pg_trigger.tgenabled
-- | ~ table shop.orders
-- |     ~ trigger stamped
-- |         firing  origin → replica
ALTER TABLE shop.orders ENABLE REPLICA TRIGGER stamped;

-- mutation: a partitioned table's trigger is disabled
-- covers: pg_trigger.tgenabled
-- | ~ table shop.events
-- |     ~ trigger event_stamped
-- |         firing  origin → disabled
ALTER TABLE shop.events DISABLE TRIGGER event_stamped;

-- mutation: a foreign key isn't looked after
-- not seen: the server's own triggers aren't read; pg_dump keeps no more
-- covers: pg_trigger.tgenabled
ALTER TABLE shop.stranger ADD CONSTRAINT self FOREIGN KEY (a) REFERENCES shop.orders;
-- then:
ALTER TABLE shop.stranger DISABLE TRIGGER ALL;

-- mutation: a constraint trigger may be deferred
-- covers: pg_trigger.tgdeferrable
-- | ~ table shop.orders
-- |     ~ trigger settled
-- |         definition:
-- |           - CREATE CONSTRAINT TRIGGER settled AFTER INSERT ON shop.orders FROM shop.customers NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION shop.stamp()
-- |           + CREATE CONSTRAINT TRIGGER settled AFTER INSERT ON shop.orders FROM shop.customers DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION shop.stamp()
DROP TRIGGER settled ON shop.orders;
CREATE CONSTRAINT TRIGGER settled AFTER INSERT ON shop.orders FROM shop.customers DEFERRABLE FOR EACH ROW EXECUTE FUNCTION shop.stamp();

-- mutation: a constraint trigger is deferred
-- covers: pg_trigger.tginitdeferred
-- | ~ table shop.orders
-- |     ~ trigger settled
-- |         definition:
-- |           - CREATE CONSTRAINT TRIGGER settled AFTER INSERT ON shop.orders FROM shop.customers NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION shop.stamp()
-- |           + CREATE CONSTRAINT TRIGGER settled AFTER INSERT ON shop.orders FROM shop.customers DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION shop.stamp()
DROP TRIGGER settled ON shop.orders;
CREATE CONSTRAINT TRIGGER settled AFTER INSERT ON shop.orders FROM shop.customers DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION shop.stamp();

-- mutation: a constraint trigger is from another table
-- covers: pg_trigger.tgconstrrelid
-- | ~ table shop.orders
-- |     ~ trigger settled
-- |         definition:
-- |           - CREATE CONSTRAINT TRIGGER settled AFTER INSERT ON shop.orders FROM shop.customers NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION shop.stamp()
-- |           + CREATE CONSTRAINT TRIGGER settled AFTER INSERT ON shop.orders FROM shop.notes NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION shop.stamp()
DROP TRIGGER settled ON shop.orders;
CREATE CONSTRAINT TRIGGER settled AFTER INSERT ON shop.orders FROM shop.notes FOR EACH ROW EXECUTE FUNCTION shop.stamp();

-- mutation: a trigger goes with an extension
-- covers: pg_depend.deptype
-- | ~ table shop.orders
-- |     + extension dependency citext of trigger stamped
ALTER TRIGGER stamped ON shop.orders DEPENDS ON EXTENSION citext;

-- mutation: an event trigger is there
-- covers: pg_event_trigger.oid
-- | + event trigger dropping  event sql_drop, function shop.look, origin
CREATE EVENT TRIGGER dropping ON sql_drop EXECUTE FUNCTION shop.look();

-- mutation: an event trigger has another name
-- covers: pg_event_trigger.evtname
-- | + event trigger looking  event ddl_command_end, tags (CREATE SEQUENCE), function shop.watch, origin
-- |
-- | - event trigger watching  event ddl_command_end, tags (CREATE SEQUENCE), function shop.watch, origin
ALTER EVENT TRIGGER watching RENAME TO looking;

-- mutation: an event trigger is for another event
-- covers: pg_event_trigger.evtevent
-- | ~ event trigger watching
-- |     event  ddl_command_end → ddl_command_start
DROP EVENT TRIGGER watching;
CREATE EVENT TRIGGER watching ON ddl_command_start WHEN TAG IN ('CREATE SEQUENCE') EXECUTE FUNCTION shop.watch();

-- mutation: an event trigger is for other commands
-- covers: pg_event_trigger.evttags
-- | ~ event trigger watching
-- |     tags  (CREATE SEQUENCE) → (CREATE SEQUENCE, DROP SEQUENCE)
DROP EVENT TRIGGER watching;
CREATE EVENT TRIGGER watching ON ddl_command_end WHEN TAG IN ('CREATE SEQUENCE', 'DROP SEQUENCE') EXECUTE FUNCTION shop.watch();

-- mutation: an event trigger calls something else
-- covers: pg_event_trigger.evtfoid
-- | ~ event trigger watching
-- |     function  shop.watch → shop.look
DROP EVENT TRIGGER watching;
CREATE EVENT TRIGGER watching ON ddl_command_end WHEN TAG IN ('CREATE SEQUENCE') EXECUTE FUNCTION shop.look();

-- mutation: an event trigger is disabled
-- covers: pg_event_trigger.evtenabled
-- | ~ event trigger watching
-- |     firing  origin → disabled
ALTER EVENT TRIGGER watching DISABLE;

-- mutation: an event trigger always fires
-- covers: pg_event_trigger.evtenabled
-- | ~ event trigger watching
-- |     firing  origin → always
ALTER EVENT TRIGGER watching ENABLE ALWAYS;
