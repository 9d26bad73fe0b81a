CREATE TABLE a (v varchar(20), u varchar(30), w bigint DEFAULT 3);
CREATE INDEX ui ON a (u);
CREATE VIEW av AS SELECT u, w FROM a;
