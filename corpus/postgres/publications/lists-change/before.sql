-- Tables and parameters of a publication change in place.
CREATE TABLE a (id integer PRIMARY KEY, x integer);
CREATE TABLE b (id integer PRIMARY KEY);
CREATE TABLE gone (id integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE a, gone WITH (publish = 'insert', publish_via_partition_root = true);
CREATE PUBLICATION q FOR TABLE a;
