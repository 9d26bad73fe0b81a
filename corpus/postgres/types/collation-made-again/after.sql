CREATE COLLATION nocase (provider = icu, locale = 'und-u-ks-level1', deterministic = false);
CREATE TABLE t (a text COLLATE "POSIX", b varchar(12) COLLATE nocase, UNIQUE (b));
CREATE INDEX ta ON t (a text_pattern_ops DESC);
CREATE VIEW v AS SELECT a, b FROM t ORDER BY a;
