CREATE TABLE maps (
  id int PRIMARY KEY,
  doc json,
  shape geometry NOT NULL SRID 4326,
  embedding vector(3),
  name varchar(20) DEFAULT (concat('a''', 'b')),
  bytes binary(3) DEFAULT 'ab',
  a int,
  CONSTRAINT maybe CHECK (a > 0) NOT ENFORCED,
  SPATIAL KEY by_shape (shape),
  KEY computed ((a + 1), (lower(name))),
  KEY many ((CAST(doc->'$.x' AS UNSIGNED ARRAY))),
  KEY unseen (a) INVISIBLE
) COMPRESSION='zlib';
