-- mutation: a table is there
-- covers: sqlite_schema.type, sqlite_schema.name, sqlite_schema.tbl_name, sqlite_schema.sql, pragma_table_list.name, pragma_table_list.type, pragma_table_list.ncol
-- | + table more
-- |     + column a  INTEGER null
CREATE TABLE more (a INTEGER);

-- mutation: a table is gone
-- covers: pragma_table_list.name
-- | - table plain
-- |     - column a  INTEGER null
-- |     - column b  TEXT null
DROP TABLE plain;

-- mutation: a table is called otherwise
-- covers: pragma_table_list.name
-- | + table ordinary
-- |     + column a  INTEGER null
-- |     + column b  TEXT null
-- |
-- | - table plain
-- |     - column a  INTEGER null
-- |     - column b  TEXT null
ALTER TABLE plain RENAME TO ordinary;

-- mutation: a table has no rowids
-- covers: pragma_table_list.wr
-- | ~ table counted
-- |     without rowid  no → yes
-- |     autoincrement  yes → no
-- |     ~ column id
-- |         nullable  yes → no
-- |     ~ primary key (id)
-- |         rowid  yes → no
DROP TABLE counted;
CREATE TABLE counted (id INTEGER PRIMARY KEY, what TEXT) WITHOUT ROWID;

-- mutation: a table has rowids
-- covers: pragma_table_list.wr
-- | ~ table slim
-- |     without rowid  yes → no
-- |     ~ column code
-- |         nullable  no → yes
DROP TABLE slim;
CREATE TABLE slim (code TEXT PRIMARY KEY, what TEXT);

-- mutation: a table becomes strict
-- covers: pragma_table_list.strict
-- | ~ table plain
-- |     strict  no → yes
DROP TABLE plain;
CREATE TABLE plain (a INTEGER, b TEXT) STRICT;

-- mutation: a table is strict no more
-- covers: pragma_table_list.strict
-- | ~ table strict_one
-- |     strict  yes → no
DROP TABLE strict_one;
CREATE TABLE strict_one (id INTEGER, any_one ANY, note TEXT);

-- mutation: a table counts its rows
-- covers: sqlite_schema.sql
-- | ~ table person
-- |     autoincrement  no → yes
DROP TABLE person;
CREATE TABLE person (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, born DATE DEFAULT '1900-01-01');

-- mutation: a table counts its rows no more
-- covers: sqlite_schema.sql
-- | ~ table counted
-- |     autoincrement  yes → no
DROP TABLE counted;
CREATE TABLE counted (id INTEGER PRIMARY KEY, what TEXT);

-- mutation: the columns of a table come in another order
-- covers: pragma_table_xinfo.name
-- | ~ table plain
-- |     column order  (a, b) → (b, a)
DROP TABLE plain;
CREATE TABLE plain (b TEXT, a INTEGER);
