-- A collation is made again under a column with rows.
CREATE COLLATION nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE t (a text COLLATE "C", b varchar(10) COLLATE nocase, UNIQUE (b));
CREATE INDEX ta ON t (a text_pattern_ops);
CREATE VIEW v AS SELECT a, b FROM t ORDER BY a;
