-- The type of a partition key's column changes: the server refuses, so the rows move to a new table.
CREATE TABLE a (k int, v text, PRIMARY KEY (k)) PARTITION BY RANGE (k);
CREATE TABLE p PARTITION OF a FOR VALUES FROM (0) TO (100);
CREATE TABLE q PARTITION OF a DEFAULT;
CREATE TABLE r (id int REFERENCES a);
