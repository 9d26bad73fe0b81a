-- mutation: a foreign key is there
-- covers: pragma_foreign_key_list.id
-- | ~ table plain
-- |     + foreign key  (a) → person(id)
DROP TABLE plain;
CREATE TABLE plain (a INTEGER REFERENCES person (id), b TEXT);

-- mutation: a foreign key is gone
-- covers: pragma_foreign_key_list.id
-- | ~ table child
-- |     - foreign key of_parent  (p) → parent(id)
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT);

-- mutation: a foreign key has another name
-- covers: sqlite_schema.sql
-- | ~ table child
-- |     - foreign key of_parent  (p) → parent(id)
-- |     + foreign key of_somebody  (p) → parent(id)
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT, CONSTRAINT of_somebody FOREIGN KEY (p) REFERENCES parent (id));

-- mutation: a foreign key refers to another table
-- covers: pragma_foreign_key_list.table
-- | ~ table child
-- |     ~ foreign key of_parent
-- |         referenced table  parent → person
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT, CONSTRAINT of_parent FOREIGN KEY (p) REFERENCES person (id));

-- mutation: a foreign key refers to the primary key, whatever that is
-- covers: pragma_foreign_key_list.to
-- | ~ table child
-- |     ~ foreign key of_parent
-- |         referenced columns  (id) → ()
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT, CONSTRAINT of_parent FOREIGN KEY (p) REFERENCES parent);

-- mutation: a foreign key refers from another column
-- covers: pragma_foreign_key_list.from
-- | ~ table child
-- |     ~ foreign key of_parent
-- |         columns  (p) → (id)
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT, CONSTRAINT of_parent FOREIGN KEY (id) REFERENCES parent (id));

-- mutation: a foreign key pairs its columns otherwise
-- covers: pragma_foreign_key_list.from
-- | ~ table pair
-- |     - foreign key  (a, b) → parent(a, b) on update set null on delete cascade deferrable initially deferred
-- |     + foreign key  (b, a) → parent(a, b) on update set null on delete cascade deferrable initially deferred
DROP TABLE pair;
CREATE TABLE pair (a TEXT, b TEXT, FOREIGN KEY (b, a) REFERENCES parent (a, b) ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED);

-- mutation: a foreign key has a column less
-- covers: pragma_foreign_key_list.seq
-- | ~ table pair
-- |     + foreign key  (a) → parent(a) on update set null on delete cascade deferrable initially deferred
-- |     - foreign key  (a, b) → parent(a, b) on update set null on delete cascade deferrable initially deferred
DROP TABLE pair;
CREATE TABLE pair (a TEXT, b TEXT, FOREIGN KEY (a) REFERENCES parent (a) ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED);

-- mutation: what refers to a row that goes: goes too
-- covers: pragma_foreign_key_list.on_delete
-- | ~ table child
-- |     ~ foreign key of_parent
-- |         on delete  no action → cascade
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT, CONSTRAINT of_parent FOREIGN KEY (p) REFERENCES parent (id) ON DELETE CASCADE);

-- mutation: what refers to a row that goes: refers to nothing
-- covers: pragma_foreign_key_list.on_delete
-- | ~ table child
-- |     ~ foreign key of_parent
-- |         on delete  no action → set null
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT, CONSTRAINT of_parent FOREIGN KEY (p) REFERENCES parent (id) ON DELETE SET NULL);

-- mutation: what refers to a row that goes: gets its default
-- covers: pragma_foreign_key_list.on_delete
-- | ~ table child
-- |     ~ foreign key of_parent
-- |         on delete  no action → set default
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT, CONSTRAINT of_parent FOREIGN KEY (p) REFERENCES parent (id) ON DELETE SET DEFAULT);

-- mutation: what refers to a row that goes: keeps it
-- covers: pragma_foreign_key_list.on_delete
-- | ~ table child
-- |     ~ foreign key of_parent
-- |         on delete  no action → restrict
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT, CONSTRAINT of_parent FOREIGN KEY (p) REFERENCES parent (id) ON DELETE RESTRICT);

-- mutation: what refers to a key that changes changes too
-- covers: pragma_foreign_key_list.on_update
-- | ~ table child
-- |     ~ foreign key of_parent
-- |         on update  no action → cascade
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT, CONSTRAINT of_parent FOREIGN KEY (p) REFERENCES parent (id) ON UPDATE CASCADE);

-- mutation: what refers to a key that changes refers to nothing
-- covers: pragma_foreign_key_list.on_update
-- | ~ table child
-- |     ~ foreign key of_parent
-- |         on update  no action → set null
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT, CONSTRAINT of_parent FOREIGN KEY (p) REFERENCES parent (id) ON UPDATE SET NULL);

-- mutation: what refers to a key that changes gets its default
-- covers: pragma_foreign_key_list.on_update
-- | ~ table child
-- |     ~ foreign key of_parent
-- |         on update  no action → set default
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT, CONSTRAINT of_parent FOREIGN KEY (p) REFERENCES parent (id) ON UPDATE SET DEFAULT);

-- mutation: what refers to a key that changes keeps it from that
-- covers: pragma_foreign_key_list.on_update
-- | ~ table child
-- |     ~ foreign key of_parent
-- |         on update  no action → restrict
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT, CONSTRAINT of_parent FOREIGN KEY (p) REFERENCES parent (id) ON UPDATE RESTRICT);

-- mutation: what refers to a row that goes stays
-- covers: pragma_foreign_key_list.on_delete
-- | ~ table pair
-- |     ~ foreign key (a, b) references parent (a, b)
-- |         on delete  cascade → no action
DROP TABLE pair;
CREATE TABLE pair (a TEXT, b TEXT, FOREIGN KEY (a, b) REFERENCES parent (a, b) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED);

-- mutation: a foreign key can be deferred
-- covers: sqlite_schema.sql
-- | ~ table child
-- |     ~ foreign key of_parent
-- |         deferral  not deferrable → deferrable initially immediate
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT, CONSTRAINT of_parent FOREIGN KEY (p) REFERENCES parent (id) DEFERRABLE);

-- mutation: a foreign key is deferred
-- covers: sqlite_schema.sql
-- | ~ table child
-- |     ~ foreign key of_parent
-- |         deferral  not deferrable → deferrable initially deferred
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT, CONSTRAINT of_parent FOREIGN KEY (p) REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);

-- mutation: a foreign key is deferred no more
-- covers: sqlite_schema.sql
-- | ~ table pair
-- |     ~ foreign key (a, b) references parent (a, b)
-- |         deferral  deferrable initially deferred → not deferrable
DROP TABLE pair;
CREATE TABLE pair (a TEXT, b TEXT, FOREIGN KEY (a, b) REFERENCES parent (a, b) ON DELETE CASCADE ON UPDATE SET NULL);

-- mutation: a foreign key asks for all or nothing
-- covers: sqlite_schema.sql
-- | ~ table child
-- |     ~ foreign key of_parent
-- |         match  simple → full
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT, CONSTRAINT of_parent FOREIGN KEY (p) REFERENCES parent (id) MATCH FULL);

-- mutation: a foreign key asks for a part
-- covers: sqlite_schema.sql
-- | ~ table child
-- |     ~ foreign key of_parent
-- |         match  simple → partial
DROP TABLE child;
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, a TEXT, b TEXT, CONSTRAINT of_parent FOREIGN KEY (p) REFERENCES parent (id) MATCH PARTIAL);
