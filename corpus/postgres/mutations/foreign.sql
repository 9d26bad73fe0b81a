-- mutation: a foreign-data wrapper is there
-- covers: pg_foreign_data_wrapper.oid
-- | + foreign data wrapper mails
CREATE FOREIGN DATA WRAPPER mails;

-- mutation: a foreign-data wrapper has another name
-- covers: pg_foreign_data_wrapper.fdwname
-- | + foreign data wrapper mails
-- |
-- | - foreign data wrapper others
ALTER FOREIGN DATA WRAPPER others RENAME TO mails;

-- mutation: a foreign-data wrapper has a handler
-- covers: pg_foreign_data_wrapper.fdwhandler
-- | ~ foreign data wrapper others
-- |     handler  none → shop.file_fdw_handler
CREATE EXTENSION file_fdw SCHEMA shop;
-- then:
ALTER FOREIGN DATA WRAPPER others HANDLER shop.file_fdw_handler;

-- mutation: a foreign-data wrapper has no validator
-- covers: pg_foreign_data_wrapper.fdwvalidator
-- | ~ foreign data wrapper files
-- |     validator  shop.judge → none
ALTER FOREIGN DATA WRAPPER files NO VALIDATOR;

-- mutation: a foreign-data wrapper has another option
-- covers: pg_foreign_data_wrapper.fdwoptions
-- | ~ foreign data wrapper files
-- |     options  (debug=no) → (debug=yes)
ALTER FOREIGN DATA WRAPPER files OPTIONS (SET debug 'yes');

-- mutation: a server is there
-- covers: pg_foreign_server.oid
-- | + foreign server third  wrapper files
CREATE SERVER third FOREIGN DATA WRAPPER files;

-- mutation: a server has another name
-- covers: pg_foreign_server.srvname
-- | - foreign server further  wrapper files
-- |
-- | + foreign server third  wrapper files
ALTER SERVER further RENAME TO third;

-- mutation: a server is of another wrapper
-- covers: pg_foreign_server.srvfdw
-- | ~ foreign server further
-- |     wrapper  files → others
DROP SERVER further;
CREATE SERVER further FOREIGN DATA WRAPPER others;

-- mutation: a server is of another type
-- covers: pg_foreign_server.srvtype
-- | ~ foreign server further
-- |     type  none → box
DROP SERVER further;
CREATE SERVER further TYPE 'box' FOREIGN DATA WRAPPER files;

-- mutation: a server has another version
-- covers: pg_foreign_server.srvversion
-- | ~ foreign server remote
-- |     version  1 → 2
ALTER SERVER remote VERSION '2';

-- mutation: a server has another option
-- covers: pg_foreign_server.srvoptions
-- | ~ foreign server remote
-- |     options  (host=a) → (host=b, port=1)
ALTER SERVER remote OPTIONS (SET host 'b', ADD port '1');

-- mutation: a user mapping is there
-- covers: pg_user_mapping.oid, pg_user_mapping.umserver
-- | ~ foreign server further
-- |     + user mapping PUBLIC
CREATE USER MAPPING FOR PUBLIC SERVER further;

-- mutation: a user mapping is for somebody else
-- covers: pg_user_mapping.umuser
-- | ~ foreign server remote
-- |     - user mapping mutation_ada  options (password=${secret:remote/mutation_ada/password}, user=ada)
-- |     + user mapping mutation_bob  options (password=${secret:remote/mutation_bob/password}, user=ada)
DROP USER MAPPING FOR mutation_ada SERVER remote;
CREATE USER MAPPING FOR mutation_bob SERVER remote OPTIONS ("user" 'ada', password 'planted');

-- mutation: a user mapping has another user
-- covers: pg_user_mapping.umoptions
-- | ~ foreign server remote
-- |     ~ user mapping mutation_ada
-- |         options  (password=${secret:remote/mutation_ada/password}, user=ada) →
-- |                  (password=${secret:remote/mutation_ada/password}, user=bob)
ALTER USER MAPPING FOR mutation_ada SERVER remote OPTIONS (SET "user" 'bob');

-- mutation: a user mapping has another password
-- covers: pg_user_mapping.umoptions
-- | ~ foreign server remote
-- |     ~ user mapping mutation_ada
-- |         password  differs; it is a secret
ALTER USER MAPPING FOR mutation_ada SERVER remote OPTIONS (SET password 'changed');

-- mutation: a foreign table is there
-- covers: pg_foreign_table.ftrelid
-- | + foreign table shop.twigs  column order (id), server remote
-- |     + column id  integer null
CREATE FOREIGN TABLE shop.twigs (id integer) SERVER remote;

-- mutation: a foreign table is elsewhere
-- covers: pg_foreign_table.ftserver
-- | ~ foreign table shop.leaves
-- |     server  remote → further
DROP FOREIGN TABLE shop.leaves;
CREATE FOREIGN TABLE shop.leaves (id integer OPTIONS (column_name 'ID') NOT NULL, leaf text) SERVER further OPTIONS (name 'leaves');

-- mutation: a foreign table has another option
-- covers: pg_foreign_table.ftoptions
-- | ~ foreign table shop.leaves
-- |     options  (name=leaves) → (name=LEAVES)
ALTER FOREIGN TABLE shop.leaves OPTIONS (SET name 'LEAVES');

-- mutation: a foreign table's column has other options
-- covers: pg_attribute.attfdwoptions
-- | ~ foreign table shop.leaves
-- |     ~ column leaf
-- |         foreign options  () → (column_name=LEAF)
ALTER FOREIGN TABLE shop.leaves ALTER COLUMN leaf OPTIONS (column_name 'LEAF');

-- mutation: a foreign table's column has another type
-- covers: pg_attribute.atttypid
-- | ~ foreign table shop.leaves
-- |     ~ column leaf
-- |         type  text → character varying(10)
ALTER FOREIGN TABLE shop.leaves ALTER COLUMN leaf TYPE varchar(10);

-- mutation: a foreign table's column has a default
-- covers: pg_attrdef.adbin
-- | ~ foreign table shop.leaves
-- |     ~ column leaf
-- |         default value  none → 'green'::text
ALTER FOREIGN TABLE shop.leaves ALTER COLUMN leaf SET DEFAULT 'green';

-- mutation: a foreign table's column has a statistics target
-- covers: pg_attribute.attstattarget
-- | ~ foreign table shop.leaves
-- |     ~ column leaf
-- |         statistics  none → 50
ALTER FOREIGN TABLE shop.leaves ALTER COLUMN leaf SET STATISTICS 50;

-- mutation: a foreign table's column has a comment
-- covers: pg_description.objsubid
-- | ~ foreign table shop.leaves
-- |     ~ column leaf
-- |         comment  none → Green
COMMENT ON COLUMN shop.leaves.leaf IS 'Green';

-- mutation: a foreign table has a check
-- covers: pg_constraint.conbin
-- | ~ foreign table shop.leaves
-- |     + check positive  (id > 0)
ALTER FOREIGN TABLE shop.leaves ADD CONSTRAINT positive CHECK (id > 0);

-- mutation: a foreign table has a trigger
-- covers: pg_trigger.tgrelid
-- | ~ foreign table shop.leaves
-- |     + trigger fallen  CREATE TRIGGER fallen AFTER DELETE ON shop.leaves FOR EACH ROW EXECUTE FUNCTION
-- |         shop.stamp()
CREATE TRIGGER fallen AFTER DELETE ON shop.leaves FOR EACH ROW EXECUTE FUNCTION shop.stamp();

-- mutation: a foreign table inherits
-- covers: pg_inherits.inhrelid
-- | ~ foreign table shop.leaves
-- |     inherits  () → (shop.tree)
CREATE TABLE shop.tree (id integer NOT NULL);
-- then:
ALTER FOREIGN TABLE shop.leaves INHERIT shop.tree;

-- mutation: a foreign table is a partition
-- covers: pg_class.relpartbound
-- | ~ foreign table shop.leaves
-- |     partition of  none → parent shop.trees, bound FOR VALUES IN (1)
-- |     ~ column id
-- |         local  yes → no
-- |     ~ column leaf
-- |         local  yes → no
CREATE TABLE shop.trees (id integer NOT NULL, leaf text) PARTITION BY LIST (id);
-- then:
ALTER TABLE shop.trees ATTACH PARTITION shop.leaves FOR VALUES IN (1);
