-- A partition that is a foreign table moves to another table, and a new one comes with its table's check.
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER remote FOREIGN DATA WRAPPER files;
CREATE TABLE one (a integer NOT NULL) PARTITION BY LIST (a);
CREATE TABLE two (a integer NOT NULL) PARTITION BY LIST (a);
CREATE TABLE three (a integer NOT NULL CHECK (a > 0), b text) PARTITION BY LIST (a);
CREATE FOREIGN TABLE p PARTITION OF two FOR VALUES IN (2) SERVER remote;
CREATE FOREIGN TABLE q PARTITION OF three DEFAULT SERVER remote OPTIONS (x 'y');
ALTER FOREIGN TABLE q ALTER COLUMN b OPTIONS (ADD column_name 'B');
