-- A value leaves an enum by which tables are partitioned, one of them by a domain over it: they are made anew with the type.
CREATE TYPE status AS ENUM ('paid', 'new');
CREATE DOMAIN settled AS status DEFAULT 'paid';
CREATE FUNCTION rank(status) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE TABLE orders (id bigint, s status DEFAULT 'new' CHECK (rank(s) > 0), former status[], PRIMARY KEY (id, s)) PARTITION BY LIST (s);
CREATE TABLE orders_new PARTITION OF orders FOR VALUES IN ('new');
CREATE TABLE orders_rest PARTITION OF orders DEFAULT;
CREATE TABLE bills (id bigint, s settled) PARTITION BY LIST (s);
CREATE TABLE bills_paid PARTITION OF bills FOR VALUES IN ('paid');
CREATE TABLE log (id bigint, s status, all_of status[] DEFAULT '{new}');
CREATE VIEW open AS SELECT id FROM orders WHERE s = 'new';
