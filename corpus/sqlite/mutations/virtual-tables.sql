-- mutation: a virtual table is there
-- covers: pragma_table_list.type
-- | + virtual table more  column order (a, more, rank), module fts5, arguments (a)
-- |     + column a  null
-- |     + column more  null hidden
-- |     + column rank  null hidden
CREATE VIRTUAL TABLE more USING fts5(a);

-- mutation: a virtual table is gone
-- covers: pragma_table_list.name
-- | - virtual table place  column order (id, x0, x1), module rtree, arguments (id, x0, x1)
-- |     - column id  INT null
-- |     - column x0  REAL null
-- |     - column x1  REAL null
DROP TABLE place;

-- mutation: a virtual table has another module
-- covers: sqlite_schema.sql
-- | ~ virtual table place
-- |     module  rtree → rtree_i32
-- |     ~ column x0
-- |         type  REAL → INT
-- |     ~ column x1
-- |         type  REAL → INT
DROP TABLE place;
CREATE VIRTUAL TABLE place USING rtree_i32(id, x0, x1);

-- mutation: a virtual table has another argument
-- covers: sqlite_schema.sql
-- | ~ virtual table search
-- |     arguments  (title, body, tokenize = 'ascii') → (title, body, tokenize = 'porter ascii')
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5(title, body, tokenize = 'porter ascii');

-- mutation: a virtual table has a column more
-- covers: pragma_table_list.ncol, pragma_table_xinfo.hidden
-- | ~ virtual table search
-- |     column order  (title, body, search, rank) → (title, body, author, search, rank)
-- |     arguments     (title, body, tokenize = 'ascii') → (title, body, author, tokenize = 'ascii')
-- |     + column author  null
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5(title, body, author, tokenize = 'ascii');

-- mutation: a virtual table has another column
-- covers: pragma_table_xinfo.name
-- | ~ virtual table search
-- |     column order  (title, body, search, rank) → (title, content_, search, rank)
-- |     arguments     (title, body, tokenize = 'ascii') → (title, content_, tokenize = 'ascii')
-- |     + column content_  null
-- |     - column body  null
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5(title, content_, tokenize = 'ascii');

-- mutation: a column of a virtual table is not searched
-- covers: sqlite_schema.sql
-- | ~ virtual table search
-- |     arguments  (title, body, tokenize = 'ascii') → (title, body UNINDEXED, tokenize = 'ascii')
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5(title, body UNINDEXED, tokenize = 'ascii');
