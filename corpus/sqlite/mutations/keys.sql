-- mutation: a table gets a primary key
-- covers: pragma_table_xinfo.pk, pragma_index_list.origin
-- | ~ table plain
-- |     + primary key  (b)
DROP TABLE plain;
CREATE TABLE plain (a INTEGER, b TEXT PRIMARY KEY);

-- mutation: a primary key is gone
-- covers: pragma_table_xinfo.pk
-- | ~ table keyed
-- |     - primary key keyed_key  (a, b)
DROP TABLE keyed;
CREATE TABLE keyed (a TEXT, b TEXT, c INTEGER, CONSTRAINT keyed_once UNIQUE (b, c));

-- mutation: a primary key is the rowid
-- covers: pragma_table_xinfo.pk
-- | ~ table plain
-- |     + primary key  (a) rowid
DROP TABLE plain;
CREATE TABLE plain (a INTEGER PRIMARY KEY, b TEXT);

-- mutation: a primary key is the rowid no more
-- covers: pragma_index_list.name
-- | ~ table person
-- |     ~ column id
-- |         type  INTEGER → INT
-- |     ~ primary key (id)
-- |         rowid  yes → no
-- |
-- | ~ view named
-- |     ~ column number
-- |         type  INTEGER → INT
-- |
-- | ~ view names
-- |     ~ column id
-- |         type  INTEGER → INT
DROP TABLE person;
CREATE TABLE person (id INT PRIMARY KEY, name TEXT NOT NULL, born DATE DEFAULT '1900-01-01');

-- mutation: the rowid is called otherwise
-- covers: pragma_index_list.name
-- | ~ table person
-- |     + primary key  (id) keys (column id, descending, default)
-- |     - primary key  (id) rowid
DROP TABLE person;
CREATE TABLE person (id INTEGER PRIMARY KEY DESC, name TEXT NOT NULL, born DATE DEFAULT '1900-01-01');

-- mutation: a primary key has its columns in another order
-- covers: pragma_table_xinfo.pk, pragma_index_xinfo.cid
-- | ~ table keyed
-- |     ~ primary key keyed_key
-- |         columns  (a, b) → (b, a)
DROP TABLE keyed;
CREATE TABLE keyed (a TEXT, b TEXT, c INTEGER, CONSTRAINT keyed_key PRIMARY KEY (b, a), CONSTRAINT keyed_once UNIQUE (b, c));

-- mutation: a primary key has another name
-- covers: sqlite_schema.sql
-- | ~ table keyed
-- |     - primary key keyed_key  (a, b)
-- |     + primary key other_key  (a, b)
DROP TABLE keyed;
CREATE TABLE keyed (a TEXT, b TEXT, c INTEGER, CONSTRAINT other_key PRIMARY KEY (a, b), CONSTRAINT keyed_once UNIQUE (b, c));

-- mutation: a primary key has no name
-- covers: sqlite_schema.sql
-- | ~ table keyed
-- |     + primary key  (a, b)
-- |     - primary key keyed_key  (a, b)
DROP TABLE keyed;
CREATE TABLE keyed (a TEXT, b TEXT, c INTEGER, PRIMARY KEY (a, b), CONSTRAINT keyed_once UNIQUE (b, c));

-- mutation: a primary key is sorted downwards
-- covers: pragma_index_xinfo.desc
-- | ~ table keyed
-- |     ~ primary key keyed_key
-- |         keys:
-- |           - ()
-- |           + (column a, descending, default, column b, ascending, default)
DROP TABLE keyed;
CREATE TABLE keyed (a TEXT, b TEXT, c INTEGER, CONSTRAINT keyed_key PRIMARY KEY (a DESC, b), CONSTRAINT keyed_once UNIQUE (b, c));

-- mutation: a primary key is collated otherwise
-- covers: pragma_index_xinfo.coll
-- | ~ table keyed
-- |     ~ primary key keyed_key
-- |         keys:
-- |           - ()
-- |           + (column a, ascending, default, collation NOCASE, column b, ascending, default)
DROP TABLE keyed;
CREATE TABLE keyed (a TEXT, b TEXT, c INTEGER, CONSTRAINT keyed_key PRIMARY KEY (a COLLATE NOCASE, b), CONSTRAINT keyed_once UNIQUE (b, c));

-- mutation: a second row with a primary key takes the place of the first
-- covers: sqlite_schema.sql
-- | ~ table keyed
-- |     ~ primary key keyed_key
-- |         conflict  abort → replace
DROP TABLE keyed;
CREATE TABLE keyed (a TEXT, b TEXT, c INTEGER, CONSTRAINT keyed_key PRIMARY KEY (a, b) ON CONFLICT REPLACE, CONSTRAINT keyed_once UNIQUE (b, c));

-- mutation: a second row with a rowid is passed over
-- covers: sqlite_schema.sql
-- | ~ table person
-- |     ~ primary key (id)
-- |         conflict  abort → ignore
DROP TABLE person;
CREATE TABLE person (id INTEGER PRIMARY KEY ON CONFLICT IGNORE, name TEXT NOT NULL, born DATE DEFAULT '1900-01-01');

-- mutation: a unique constraint is there
-- covers: pragma_index_list.unique, pragma_index_list.seq
-- | ~ table plain
-- |     + unique  (a)
DROP TABLE plain;
CREATE TABLE plain (a INTEGER UNIQUE, b TEXT);

-- mutation: a unique constraint is gone
-- covers: pragma_index_list.origin
-- | ~ table keyed
-- |     - unique keyed_once  (b, c)
DROP TABLE keyed;
CREATE TABLE keyed (a TEXT, b TEXT, c INTEGER, CONSTRAINT keyed_key PRIMARY KEY (a, b));

-- mutation: a unique constraint has another column
-- covers: pragma_index_xinfo.name
-- | ~ table keyed
-- |     ~ unique keyed_once
-- |         columns  (b, c) → (b, a)
DROP TABLE keyed;
CREATE TABLE keyed (a TEXT, b TEXT, c INTEGER, CONSTRAINT keyed_key PRIMARY KEY (a, b), CONSTRAINT keyed_once UNIQUE (b, a));

-- mutation: a unique constraint has its columns in another order
-- covers: pragma_index_xinfo.cid
-- | ~ table keyed
-- |     ~ unique keyed_once
-- |         columns  (b, c) → (c, b)
DROP TABLE keyed;
CREATE TABLE keyed (a TEXT, b TEXT, c INTEGER, CONSTRAINT keyed_key PRIMARY KEY (a, b), CONSTRAINT keyed_once UNIQUE (c, b));

-- mutation: a unique constraint has a column more
-- covers: pragma_index_xinfo.seqno, pragma_index_xinfo.key
-- | ~ table keyed
-- |     ~ unique keyed_once
-- |         columns  (b, c) → (b, c, a)
DROP TABLE keyed;
CREATE TABLE keyed (a TEXT, b TEXT, c INTEGER, CONSTRAINT keyed_key PRIMARY KEY (a, b), CONSTRAINT keyed_once UNIQUE (b, c, a));

-- mutation: a unique constraint has another name
-- covers: sqlite_schema.sql
-- | ~ table keyed
-- |     - unique keyed_once  (b, c)
-- |     + unique keyed_single  (b, c)
DROP TABLE keyed;
CREATE TABLE keyed (a TEXT, b TEXT, c INTEGER, CONSTRAINT keyed_key PRIMARY KEY (a, b), CONSTRAINT keyed_single UNIQUE (b, c));

-- mutation: a unique constraint gets a name
-- covers: sqlite_schema.sql
-- | ~ table unnamed
-- |     - unique  (a)
-- |     + unique single  (a)
DROP TABLE unnamed;
CREATE TABLE unnamed (a TEXT CONSTRAINT single UNIQUE, b INTEGER CHECK (b > 0), c INTEGER REFERENCES person (id));

-- mutation: a unique constraint is sorted downwards
-- covers: pragma_index_xinfo.desc
-- | ~ table keyed
-- |     ~ unique keyed_once
-- |         keys:
-- |           - ()
-- |           + (column b, descending, default, column c, ascending, default)
DROP TABLE keyed;
CREATE TABLE keyed (a TEXT, b TEXT, c INTEGER, CONSTRAINT keyed_key PRIMARY KEY (a, b), CONSTRAINT keyed_once UNIQUE (b DESC, c));

-- mutation: a unique constraint is collated otherwise
-- covers: pragma_index_xinfo.coll
-- | ~ table keyed
-- |     ~ unique keyed_once
-- |         keys:
-- |           - ()
-- |           + (column b, ascending, default, collation RTRIM, column c, ascending, default)
DROP TABLE keyed;
CREATE TABLE keyed (a TEXT, b TEXT, c INTEGER, CONSTRAINT keyed_key PRIMARY KEY (a, b), CONSTRAINT keyed_once UNIQUE (b COLLATE RTRIM, c));

-- mutation: a row that collides is passed over
-- covers: sqlite_schema.sql
-- | ~ table keyed
-- |     ~ unique keyed_once
-- |         conflict  abort → ignore
DROP TABLE keyed;
CREATE TABLE keyed (a TEXT, b TEXT, c INTEGER, CONSTRAINT keyed_key PRIMARY KEY (a, b), CONSTRAINT keyed_once UNIQUE (b, c) ON CONFLICT IGNORE);
