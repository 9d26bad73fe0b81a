-- mutation: an index is there
-- covers: pragma_index_list.name, pragma_index_list.origin, sqlite_schema.type, sqlite_schema.tbl_name
-- | ~ table plain
-- |     + index plain_by_a  (a)
CREATE INDEX plain_by_a ON plain (a);

-- mutation: an index is gone
-- covers: pragma_index_list.name
-- | ~ table indexed
-- |     - index indexed_by_a  (a, b)
DROP INDEX indexed_by_a;

-- mutation: an index is called otherwise
-- covers: pragma_index_list.name
-- | ~ table indexed
-- |     - index indexed_by_a  (a, b)
-- |     + index indexed_first  (a, b)
DROP INDEX indexed_by_a;
CREATE INDEX indexed_first ON indexed (a, b);

-- mutation: an index becomes unique
-- covers: pragma_index_list.unique
-- | ~ table indexed
-- |     ~ index indexed_by_a
-- |         unique  no → yes
DROP INDEX indexed_by_a;
CREATE UNIQUE INDEX indexed_by_a ON indexed (a, b);

-- mutation: an index has its columns in another order
-- covers: pragma_index_xinfo.cid
-- | ~ table indexed
-- |     ~ index indexed_by_a
-- |         keys  (column a, ascending, default, column b, ascending, default) → (column b, ascending, default, column
-- |               a, ascending, default)
DROP INDEX indexed_by_a;
CREATE INDEX indexed_by_a ON indexed (b, a);

-- mutation: an index has another column
-- covers: pragma_index_xinfo.name
-- | ~ table indexed
-- |     ~ index indexed_by_a
-- |         keys  (column a, ascending, default, column b, ascending, default) → (column a, ascending, default, column
-- |               c, ascending, default)
DROP INDEX indexed_by_a;
CREATE INDEX indexed_by_a ON indexed (a, c);

-- mutation: an index has a column more
-- covers: pragma_index_xinfo.seqno
-- | ~ table indexed
-- |     ~ index indexed_by_a
-- |         keys:
-- |           - (column a, ascending, default, column b, ascending, default)
-- |           + (column a, ascending, default, column b, ascending, default, column c, ascending, default)
DROP INDEX indexed_by_a;
CREATE INDEX indexed_by_a ON indexed (a, b, c);

-- mutation: an index is sorted downwards
-- covers: pragma_index_xinfo.desc
-- | ~ table indexed
-- |     ~ index indexed_by_a
-- |         keys:
-- |           - (column a, ascending, default, column b, ascending, default)
-- |           + (column a, ascending, default, column b, descending, default)
DROP INDEX indexed_by_a;
CREATE INDEX indexed_by_a ON indexed (a, b DESC);

-- mutation: an index is collated otherwise than its column
-- covers: pragma_index_xinfo.coll
-- | ~ table indexed
-- |     ~ index indexed_by_a
-- |         keys:
-- |           - (column a, ascending, default, column b, ascending, default)
-- |           + (column a, ascending, default, column b, ascending, default, collation BINARY)
DROP INDEX indexed_by_a;
CREATE INDEX indexed_by_a ON indexed (a, b COLLATE BINARY);

-- mutation: an index is collated
-- covers: pragma_index_xinfo.coll
-- | ~ table indexed
-- |     ~ index indexed_by_a
-- |         keys:
-- |           - (column a, ascending, default, column b, ascending, default)
-- |           + (column a, ascending, default, collation RTRIM, column b, ascending, default)
DROP INDEX indexed_by_a;
CREATE INDEX indexed_by_a ON indexed (a COLLATE RTRIM, b);

-- mutation: an index is of some rows
-- covers: pragma_index_list.partial
-- | ~ table indexed
-- |     ~ index indexed_by_a
-- |         predicate  none → c > 0
DROP INDEX indexed_by_a;
CREATE INDEX indexed_by_a ON indexed (a, b) WHERE c > 0;

-- mutation: an index is of all rows
-- covers: pragma_index_list.partial
-- | ~ table indexed
-- |     ~ index indexed_some
-- |         predicate  a IS NOT NULL → none
DROP INDEX indexed_some;
CREATE INDEX indexed_some ON indexed (c);

-- mutation: an index is of other rows
-- covers: sqlite_schema.sql
-- | ~ table indexed
-- |     ~ index indexed_some
-- |         predicate  a IS NOT NULL → a IS NULL
DROP INDEX indexed_some;
CREATE INDEX indexed_some ON indexed (c) WHERE a IS NULL;

-- mutation: an index computes something else
-- covers: sqlite_schema.sql
-- | ~ table indexed
-- |     ~ index indexed_computed
-- |         keys:
-- |           - (expression lower(a), ascending, default, expression c + 1, ascending, default)
-- |           + (expression upper(a), ascending, default, expression c + 1, ascending, default)
DROP INDEX indexed_computed;
CREATE INDEX indexed_computed ON indexed (upper(a), c + 1);

-- mutation: what an index computes is sorted downwards
-- covers: pragma_index_xinfo.desc
-- | ~ table indexed
-- |     ~ index indexed_computed
-- |         keys:
-- |           - (expression lower(a), ascending, default, expression c + 1, ascending, default)
-- |           + (expression lower(a), descending, default, expression c + 1, ascending, default)
DROP INDEX indexed_computed;
CREATE INDEX indexed_computed ON indexed (lower(a) DESC, c + 1);

-- mutation: what an index computes is collated
-- covers: pragma_index_xinfo.coll
-- | ~ table indexed
-- |     ~ index indexed_computed
-- |         keys:
-- |           - (expression lower(a), ascending, default, expression c + 1, ascending, default)
-- |           + (expression lower(a) COLLATE nocase, ascending, default, expression c + 1, ascending, default)
DROP INDEX indexed_computed;
CREATE INDEX indexed_computed ON indexed (lower(a) COLLATE NOCASE, c + 1);

-- mutation: an index is on another table
-- covers: sqlite_schema.tbl_name
-- | ~ table collated
-- |     + index indexed_by_a  (a, b)
-- |
-- | ~ table indexed
-- |     - index indexed_by_a  (a, b)
DROP INDEX indexed_by_a;
CREATE INDEX indexed_by_a ON collated (a, b);
