-- Tables and parameters of a publication change in place.
CREATE TABLE a (id integer PRIMARY KEY, x integer);
CREATE TABLE b (id integer PRIMARY KEY);
CREATE TABLE new (id integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE a, new;
CREATE PUBLICATION q WITH (publish = 'update, delete');
