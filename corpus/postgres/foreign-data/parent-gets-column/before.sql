-- What a parent gains and loses comes to a foreign child by itself.
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER remote FOREIGN DATA WRAPPER files;
CREATE TABLE parent (a integer, b integer);
CREATE FOREIGN TABLE child () INHERITS (parent) SERVER remote;
