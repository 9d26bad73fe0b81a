-- Options and version of a server change in place: mappings and tables stay.
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER remote FOREIGN DATA WRAPPER files OPTIONS (host 'db1', port '1');
CREATE USER MAPPING FOR PUBLIC SERVER remote;
CREATE FOREIGN TABLE t (a integer) SERVER remote;
CREATE VIEW v AS SELECT a FROM t;
