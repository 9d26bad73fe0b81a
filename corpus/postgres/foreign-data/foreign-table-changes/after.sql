-- A foreign table changes in place, with a view on it.
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER remote FOREIGN DATA WRAPPER files;
CREATE TABLE parent (a integer);
CREATE TABLE other (a integer);
CREATE FOREIGN TABLE child (a integer, b text OPTIONS (column_name 'BB', more 'x')) SERVER remote OPTIONS (schema_name 's');
CREATE FOREIGN TABLE plain (a integer, b text, CONSTRAINT c CHECK (a > 0)) INHERITS (other) SERVER remote;
CREATE VIEW v AS SELECT a FROM child;
