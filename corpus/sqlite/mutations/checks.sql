-- mutation: a check is there
-- covers: sqlite_schema.sql
-- | ~ table plain
-- |     + check  a > 1
DROP TABLE plain;
CREATE TABLE plain (a INTEGER, b TEXT, CHECK (a > 1));

-- mutation: a check is gone
-- covers: sqlite_schema.sql
-- | ~ table checked
-- |     - check  b <> 'X'
DROP TABLE checked;
CREATE TABLE checked (a INTEGER, b TEXT, CONSTRAINT positive CHECK (a > 0));

-- mutation: a check asks something else
-- covers: sqlite_schema.sql
-- | ~ table checked
-- |     ~ check positive
-- |         expression  a > 0 → a >= 0
DROP TABLE checked;
CREATE TABLE checked (a INTEGER, b TEXT, CONSTRAINT positive CHECK (a >= 0), CHECK (b <> 'X'));

-- mutation: a check compares with a text in another case
-- covers: sqlite_schema.sql
-- | ~ table checked
-- |     - check  b <> 'X'
-- |     + check  b <> 'x'
DROP TABLE checked;
CREATE TABLE checked (a INTEGER, b TEXT, CONSTRAINT positive CHECK (a > 0), CHECK (b <> 'x'));

-- mutation: a check has another name
-- covers: sqlite_schema.sql
-- | ~ table checked
-- |     + check more_than_none  a > 0
-- |     - check positive  a > 0
DROP TABLE checked;
CREATE TABLE checked (a INTEGER, b TEXT, CONSTRAINT more_than_none CHECK (a > 0), CHECK (b <> 'X'));

-- mutation: a check gets a name
-- covers: sqlite_schema.sql
-- | ~ table checked
-- |     - check  b <> 'X'
-- |     + check no_x  b <> 'X'
DROP TABLE checked;
CREATE TABLE checked (a INTEGER, b TEXT, CONSTRAINT positive CHECK (a > 0), CONSTRAINT no_x CHECK (b <> 'X'));

-- mutation: a check is to pass over rows
-- covers: sqlite_schema.sql
-- | ~ table checked
-- |     ~ check positive
-- |         conflict  abort → ignore
DROP TABLE checked;
CREATE TABLE checked (a INTEGER, b TEXT, CONSTRAINT positive CHECK (a > 0) ON CONFLICT IGNORE, CHECK (b <> 'X'));

-- mutation: a check stands there twice
-- covers: sqlite_schema.sql
-- | ~ table checked
-- |     + check  b <> 'X'
DROP TABLE checked;
CREATE TABLE checked (a INTEGER, b TEXT, CONSTRAINT positive CHECK (a > 0), CHECK (b <> 'X'), CHECK (b <> 'X'));
