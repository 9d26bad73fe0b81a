-- Row filters, column lists and schemas change in place; a column in a filter changes its type.
CREATE SCHEMA s;
CREATE SCHEMA s2;
CREATE TABLE a (id integer PRIMARY KEY, x integer, y bigint);
CREATE TABLE b (id integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE a (id, x, y) WHERE (x > 2), TABLE b;
CREATE PUBLICATION q FOR TABLES IN SCHEMA s2;
CREATE PUBLICATION typed FOR TABLE a WHERE (y > 1);
