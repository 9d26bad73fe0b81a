-- mutation: a column is there
-- covers: pragma_table_xinfo.name, pragma_table_list.ncol
-- | ~ table plain
-- |     column order  (a, b) → (a, b, c)
-- |     + column c  null
ALTER TABLE plain ADD COLUMN c;

-- mutation: a column is gone
-- covers: pragma_table_xinfo.name, pragma_table_xinfo.cid
-- | ~ table plain
-- |     column order  (a, b) → (a)
-- |     - column b  TEXT null
ALTER TABLE plain DROP COLUMN b;

-- mutation: a column is called otherwise
-- covers: pragma_table_xinfo.name
-- | ~ table plain
-- |     column order  (a, b) → (a, d)
-- |     + column d  TEXT null
-- |     - column b  TEXT null
ALTER TABLE plain RENAME COLUMN b TO d;

-- mutation: a column has another type
-- covers: pragma_table_xinfo.type
-- | ~ table plain
-- |     ~ column b
-- |         type  TEXT → VARCHAR(40)
DROP TABLE plain;
CREATE TABLE plain (a INTEGER, b VARCHAR(40));

-- mutation: a type has another length
-- covers: pragma_table_xinfo.type
-- | ~ table plain
-- |     ~ column c
-- |         type  VARCHAR(40) → VARCHAR(80)
ALTER TABLE plain ADD COLUMN c VARCHAR(40);
-- then:
ALTER TABLE plain DROP COLUMN c;
ALTER TABLE plain ADD COLUMN c VARCHAR(80);

-- mutation: a column has no type
-- covers: pragma_table_xinfo.type
-- | ~ table plain
-- |     ~ column b
-- |         type  TEXT → none
DROP TABLE plain;
CREATE TABLE plain (a INTEGER, b);

-- mutation: a column has an odd type
-- covers: pragma_table_xinfo.type
-- | ~ table plain
-- |     ~ column b
-- |         type  TEXT → a type, with a comma
DROP TABLE plain;
CREATE TABLE plain (a INTEGER, b "a type, with a comma");

-- mutation: a column of a strict table takes anything
-- covers: pragma_table_xinfo.type
-- | ~ table strict_one
-- |     ~ column note
-- |         type  TEXT → ANY
DROP TABLE strict_one;
CREATE TABLE strict_one (id INTEGER, any_one ANY, note ANY) STRICT;

-- mutation: a column must have a value
-- covers: pragma_table_xinfo.notnull
-- | ~ table plain
-- |     ~ column b
-- |         nullable  yes → no
DROP TABLE plain;
CREATE TABLE plain (a INTEGER, b TEXT NOT NULL);

-- mutation: a column may be null
-- covers: pragma_table_xinfo.notnull
-- | ~ table person
-- |     ~ column name
-- |         nullable  no → yes
DROP TABLE person;
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, born DATE DEFAULT '1900-01-01');

-- mutation: a NOT NULL has a name
-- covers: sqlite_schema.sql
-- | ~ table person
-- |     ~ column name
-- |         not null name  none → called
DROP TABLE person;
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT CONSTRAINT called NOT NULL, born DATE DEFAULT '1900-01-01');

-- mutation: a null is replaced
-- covers: sqlite_schema.sql
-- | ~ table person
-- |     ~ column name
-- |         not null conflict  abort → replace
DROP TABLE person;
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL ON CONFLICT REPLACE, born DATE DEFAULT '1900-01-01');

-- mutation: a null is passed over
-- covers: sqlite_schema.sql
-- | ~ table person
-- |     ~ column name
-- |         not null conflict  abort → ignore
DROP TABLE person;
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL ON CONFLICT IGNORE, born DATE DEFAULT '1900-01-01');

-- mutation: a null ends the transaction
-- covers: sqlite_schema.sql
-- | ~ table person
-- |     ~ column name
-- |         not null conflict  abort → rollback
DROP TABLE person;
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL ON CONFLICT ROLLBACK, born DATE DEFAULT '1900-01-01');

-- mutation: a null ends the statement and leaves what it did
-- covers: sqlite_schema.sql
-- | ~ table person
-- |     ~ column name
-- |         not null conflict  abort → fail
DROP TABLE person;
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL ON CONFLICT FAIL, born DATE DEFAULT '1900-01-01');

-- mutation: a column gets a default
-- covers: pragma_table_xinfo.dflt_value
-- | ~ table plain
-- |     ~ column a
-- |         default value  none → 5
DROP TABLE plain;
CREATE TABLE plain (a INTEGER DEFAULT 5, b TEXT);

-- mutation: a column has no default
-- covers: pragma_table_xinfo.dflt_value
-- | ~ table person
-- |     ~ column born
-- |         default value  '1900-01-01' → none
DROP TABLE person;
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, born DATE);

-- mutation: a default is another: a number
-- covers: pragma_table_xinfo.dflt_value
-- | ~ table valued
-- |     ~ column a
-- |         default value  1 → 2
DROP TABLE valued;
CREATE TABLE valued (a INTEGER DEFAULT 2, b TEXT DEFAULT 'x', c REAL DEFAULT 1.5, d BLOB DEFAULT x'00ff', e TEXT DEFAULT (lower('X')), f TIMESTAMP DEFAULT CURRENT_TIMESTAMP, g INTEGER DEFAULT -1, h DEFAULT NULL);

-- mutation: a default is another: a text in another case
-- covers: pragma_table_xinfo.dflt_value
-- | ~ table valued
-- |     ~ column b
-- |         default value  'x' → 'X'
DROP TABLE valued;
CREATE TABLE valued (a INTEGER DEFAULT 1, b TEXT DEFAULT 'X', c REAL DEFAULT 1.5, d BLOB DEFAULT x'00ff', e TEXT DEFAULT (lower('X')), f TIMESTAMP DEFAULT CURRENT_TIMESTAMP, g INTEGER DEFAULT -1, h DEFAULT NULL);

-- mutation: a default is another: a fraction
-- covers: pragma_table_xinfo.dflt_value
-- | ~ table valued
-- |     ~ column c
-- |         default value  1.5 → 1.25
DROP TABLE valued;
CREATE TABLE valued (a INTEGER DEFAULT 1, b TEXT DEFAULT 'x', c REAL DEFAULT 1.25, d BLOB DEFAULT x'00ff', e TEXT DEFAULT (lower('X')), f TIMESTAMP DEFAULT CURRENT_TIMESTAMP, g INTEGER DEFAULT -1, h DEFAULT NULL);

-- mutation: a default is another: a blob
-- covers: pragma_table_xinfo.dflt_value
-- | ~ table valued
-- |     ~ column d
-- |         default value  X'00FF' → X'00FE'
DROP TABLE valued;
CREATE TABLE valued (a INTEGER DEFAULT 1, b TEXT DEFAULT 'x', c REAL DEFAULT 1.5, d BLOB DEFAULT x'00fe', e TEXT DEFAULT (lower('X')), f TIMESTAMP DEFAULT CURRENT_TIMESTAMP, g INTEGER DEFAULT -1, h DEFAULT NULL);

-- mutation: a default is another: an expression
-- covers: pragma_table_xinfo.dflt_value
-- | ~ table valued
-- |     ~ column e
-- |         default value  lower('X') → lower('x')
DROP TABLE valued;
CREATE TABLE valued (a INTEGER DEFAULT 1, b TEXT DEFAULT 'x', c REAL DEFAULT 1.5, d BLOB DEFAULT x'00ff', e TEXT DEFAULT (lower('x')), f TIMESTAMP DEFAULT CURRENT_TIMESTAMP, g INTEGER DEFAULT -1, h DEFAULT NULL);

-- mutation: a default is another: another moment
-- covers: pragma_table_xinfo.dflt_value
-- | ~ table valued
-- |     ~ column f
-- |         default value  CURRENT_TIMESTAMP → CURRENT_DATE
DROP TABLE valued;
CREATE TABLE valued (a INTEGER DEFAULT 1, b TEXT DEFAULT 'x', c REAL DEFAULT 1.5, d BLOB DEFAULT x'00ff', e TEXT DEFAULT (lower('X')), f TIMESTAMP DEFAULT CURRENT_DATE, g INTEGER DEFAULT -1, h DEFAULT NULL);

-- mutation: a default is another: a sign
-- covers: pragma_table_xinfo.dflt_value
-- | ~ table valued
-- |     ~ column g
-- |         default value  -1 → 1
DROP TABLE valued;
CREATE TABLE valued (a INTEGER DEFAULT 1, b TEXT DEFAULT 'x', c REAL DEFAULT 1.5, d BLOB DEFAULT x'00ff', e TEXT DEFAULT (lower('X')), f TIMESTAMP DEFAULT CURRENT_TIMESTAMP, g INTEGER DEFAULT 1, h DEFAULT NULL);

-- mutation: a default is another: a text instead of a number
-- covers: pragma_table_xinfo.dflt_value
-- | ~ table valued
-- |     ~ column a
-- |         default value  1 → '1'
DROP TABLE valued;
CREATE TABLE valued (a INTEGER DEFAULT '1', b TEXT DEFAULT 'x', c REAL DEFAULT 1.5, d BLOB DEFAULT x'00ff', e TEXT DEFAULT (lower('X')), f TIMESTAMP DEFAULT CURRENT_TIMESTAMP, g INTEGER DEFAULT -1, h DEFAULT NULL);

-- mutation: a default of null is written no more
-- covers: pragma_table_xinfo.dflt_value
-- | ~ table valued
-- |     ~ column h
-- |         default value  NULL → none
DROP TABLE valued;
CREATE TABLE valued (a INTEGER DEFAULT 1, b TEXT DEFAULT 'x', c REAL DEFAULT 1.5, d BLOB DEFAULT x'00ff', e TEXT DEFAULT (lower('X')),
    f TIMESTAMP DEFAULT CURRENT_TIMESTAMP, g INTEGER DEFAULT -1, h);

-- mutation: a column is collated
-- covers: sqlite_schema.sql
-- | ~ table collated
-- |     ~ column b
-- |         collation  none → RTRIM
DROP TABLE collated;
CREATE TABLE collated (a TEXT COLLATE NOCASE, b TEXT COLLATE RTRIM);

-- mutation: a column is collated otherwise
-- covers: sqlite_schema.sql
-- | ~ table collated
-- |     ~ column a
-- |         collation  NOCASE → RTRIM
DROP TABLE collated;
CREATE TABLE collated (a TEXT COLLATE RTRIM, b TEXT);

-- mutation: a column is collated no more
-- covers: sqlite_schema.sql
-- | ~ table collated
-- |     ~ column a
-- |         collation  NOCASE → none
DROP TABLE collated;
CREATE TABLE collated (a TEXT, b TEXT);

-- mutation: a column is computed
-- covers: pragma_table_xinfo.hidden
-- | ~ table plain
-- |     ~ column b
-- |         generated  none → expression a, virtual
DROP TABLE plain;
CREATE TABLE plain (a INTEGER, b TEXT AS (a));

-- mutation: a column is computed no more
-- covers: pragma_table_xinfo.hidden
-- | ~ table computed
-- |     ~ column twice
-- |         generated  expression a * 2, virtual → none
DROP TABLE computed;
CREATE TABLE computed (a INTEGER, twice INTEGER);

-- mutation: a column is computed otherwise
-- covers: sqlite_schema.sql
-- | ~ table computed
-- |     ~ column twice
-- |         generated expression  a * 2 → a + a
DROP TABLE computed;
CREATE TABLE computed (a INTEGER, twice INTEGER GENERATED ALWAYS AS (a + a) VIRTUAL);

-- mutation: a computed column is stored
-- covers: pragma_table_xinfo.hidden
-- | ~ table computed
-- |     ~ column twice
-- |         generated storage  virtual → stored
DROP TABLE computed;
CREATE TABLE computed (a INTEGER, twice INTEGER GENERATED ALWAYS AS (a * 2) STORED);
