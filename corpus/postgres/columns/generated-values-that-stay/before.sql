-- A column that is generated no more keeps its values, though what they were made from gets another type.
CREATE TABLE a (v varchar(10), u text GENERATED ALWAYS AS (upper(v)) STORED, w integer GENERATED ALWAYS AS (length(v)) STORED);
CREATE INDEX ui ON a (u);
CREATE VIEW av AS SELECT u, w FROM a;
