-- Row filters, column lists and schemas change in place; a column in a filter changes its type.
CREATE SCHEMA s;
CREATE SCHEMA s2;
CREATE TABLE a (id integer PRIMARY KEY, x integer, y integer);
CREATE TABLE b (id integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE a (id, x) WHERE (x > 1), TABLE b;
CREATE PUBLICATION q FOR TABLE b, TABLES IN SCHEMA s;
CREATE PUBLICATION typed FOR TABLE a WHERE (y > 1);
