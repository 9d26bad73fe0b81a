-- mutation: a view is there
-- covers: sqlite_schema.type, pragma_table_list.type
-- | + view more
-- |     + column one
CREATE VIEW more AS SELECT 1 AS one;

-- mutation: a view is gone
-- covers: pragma_table_list.name
-- | - view named
-- |     - column number  INTEGER
-- |     - column who  TEXT
DROP VIEW named;

-- mutation: a view asks something else
-- covers: sqlite_schema.sql
-- | ~ view named
-- |     query  SELECT id, name FROM names WHERE name <> 'Nobody' → SELECT id, name FROM names WHERE name = 'Nobody'
DROP VIEW named;
CREATE VIEW named (number, who) AS SELECT id, name FROM names WHERE name = 'Nobody';

-- mutation: a view compares with a text in another case
-- covers: sqlite_schema.sql
-- | ~ view named
-- |     query  SELECT id, name FROM names WHERE name <> 'Nobody' → SELECT id, name FROM names WHERE name <> 'nobody'
DROP VIEW named;
CREATE VIEW named (number, who) AS SELECT id, name FROM names WHERE name <> 'nobody';

-- mutation: a view calls a column otherwise
-- covers: pragma_table_xinfo.name
-- | ~ view named
-- |     column order  (number, who) → (number, whom)
-- |     + column whom  TEXT
-- |     - column who  TEXT
DROP VIEW named;
CREATE VIEW named (number, whom) AS SELECT id, name FROM names WHERE name <> 'Nobody';

-- mutation: a view has a column more
-- covers: pragma_table_list.ncol
-- | ~ view named
-- |     column order  (number, who) → (number, who, born)
-- |     query         SELECT id, name FROM names WHERE name <> 'Nobody' → SELECT id, name, 1 FROM names WHERE name <>
-- |                   'Nobody'
-- |     + column born
DROP VIEW named;
CREATE VIEW named (number, who, born) AS SELECT id, name, 1 FROM names WHERE name <> 'Nobody';

-- mutation: a view has its columns in another order
-- covers: pragma_table_xinfo.name
-- | ~ view named
-- |     column order  (number, who) → (who, number)
-- |     query         SELECT id, name FROM names WHERE name <> 'Nobody' → SELECT name, id FROM names WHERE name <>
-- |                   'Nobody'
DROP VIEW named;
CREATE VIEW named (who, number) AS SELECT name, id FROM names WHERE name <> 'Nobody';
