-- A foreign table changes in place, with a view on it.
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER remote FOREIGN DATA WRAPPER files;
CREATE TABLE parent (a integer);
CREATE TABLE other (a integer);
CREATE FOREIGN TABLE child (b text OPTIONS (column_name 'B')) INHERITS (parent) SERVER remote OPTIONS (table_name 't');
CREATE FOREIGN TABLE plain (a integer, b text) SERVER remote;
CREATE VIEW v AS SELECT a FROM child;
