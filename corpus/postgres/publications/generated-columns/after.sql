-- Generated columns are published from 18 on.
CREATE TABLE a (id integer PRIMARY KEY, x integer GENERATED ALWAYS AS (id) STORED);
CREATE PUBLICATION p FOR TABLE a WITH (publish_generated_columns = stored);
CREATE PUBLICATION q FOR TABLE a;
