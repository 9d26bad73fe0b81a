-- Options and version of a server change in place: mappings and tables stay.
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER remote VERSION '2' FOREIGN DATA WRAPPER files OPTIONS (host 'db2', dbname 'x');
CREATE USER MAPPING FOR PUBLIC SERVER remote;
CREATE FOREIGN TABLE t (a integer) SERVER remote;
CREATE VIEW v AS SELECT a FROM t;
