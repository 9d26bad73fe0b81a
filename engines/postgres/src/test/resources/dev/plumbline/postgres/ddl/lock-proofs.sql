-- What the statements of lock-proofs.txt are run on. Every table that is to be scanned or rewritten holds rows.
CREATE TABLE customers (id integer PRIMARY KEY, name text CONSTRAINT customers_name UNIQUE);
CREATE TABLE orders (
    id integer CONSTRAINT orders_key PRIMARY KEY,
    customer integer CONSTRAINT orders_customer REFERENCES customers,
    amount integer CONSTRAINT orders_amount CHECK (amount > 0),
    unchecked integer,
    code varchar(10) DEFAULT 'a',
    sure integer NOT NULL,
    counted integer GENERATED ALWAYS AS IDENTITY,
    doubled integer GENERATED ALWAYS AS (amount * 2) STORED,
    plain integer,
    note text
);
ALTER TABLE orders ADD CONSTRAINT orders_unchecked CHECK (unchecked > 0) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT orders_proved CHECK (customer IS NOT NULL);
ALTER TABLE orders ADD CONSTRAINT orders_later FOREIGN KEY (plain) REFERENCES customers NOT VALID;
CREATE INDEX orders_by_sure ON orders (sure);
CREATE UNIQUE INDEX orders_unique_sure ON orders (sure);
CREATE INDEX orders_by_text ON orders (lower(note));
CREATE STATISTICS orders_pair ON id, sure FROM orders;
CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER watch BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION nothing();
CREATE RULE divert AS ON DELETE TO orders WHERE OLD.id < 0 DO INSTEAD NOTHING;
CREATE POLICY mine ON orders USING (true);
INSERT INTO customers SELECT i, 'n' || i FROM generate_series(1, 50) i;
INSERT INTO orders (id, customer, amount, sure, plain, note) SELECT i, i, i, i, i, 't' || i FROM generate_series(1, 50) i;
CREATE TABLE invoices (customer integer REFERENCES customers);
CREATE VIEW order_list AS SELECT id, amount FROM orders;
CREATE MATERIALIZED VIEW order_sums AS SELECT customer, sum(amount) AS amount FROM orders GROUP BY customer;
CREATE SEQUENCE numbers;

CREATE TABLE parts (id integer NOT NULL, place integer) PARTITION BY RANGE (id);
CREATE TABLE part_one PARTITION OF parts FOR VALUES FROM (1) TO (100);
CREATE TABLE part_two (id integer NOT NULL, place integer);
INSERT INTO part_one SELECT i, i FROM generate_series(1, 50) i;
INSERT INTO part_two SELECT i, i FROM generate_series(100, 150) i;
CREATE TABLE shelves (id integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE shelf_rest PARTITION OF shelves DEFAULT;
CREATE TABLE bins (id integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE bins_one PARTITION OF bins FOR VALUES FROM (1) TO (100);
CREATE TABLE jars (id integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE jars_one PARTITION OF jars FOR VALUES FROM (1) TO (100);
DO $$ -- as if a DETACH CONCURRENTLY had been stopped
BEGIN
    IF current_setting('server_version_num')::integer >= 140000 THEN
        SET allow_system_table_mods = on;
        UPDATE pg_inherits SET inhdetachpending = true WHERE inhrelid = 'jars_one'::regclass;
        RESET allow_system_table_mods;
    END IF;
END $$;
CREATE TABLE shelf_one (id integer NOT NULL);
INSERT INTO shelf_one VALUES (1);
INSERT INTO shelf_rest VALUES (1000);
CREATE UNIQUE INDEX part_two_unique ON part_two (id);
CREATE INDEX parts_by_place ON ONLY parts (place);
CREATE INDEX part_one_by_place ON part_one (place);

CREATE TABLE animals (id integer, name text);
CREATE TABLE dogs (id integer, name text);
CREATE TABLE cats () INHERITS (animals);

CREATE TYPE shape AS (a integer, b text);
CREATE TABLE shapes OF shape;
INSERT INTO shapes SELECT i, 's' || i FROM generate_series(1, 50) i;
CREATE TABLE notes (note text);
INSERT INTO notes SELECT 'n' || i FROM generate_series(1, 50) i;

CREATE DOMAIN size AS integer;
ALTER DOMAIN size ADD CONSTRAINT size_later CHECK (value > -1) NOT VALID;
CREATE TABLE boxes (width size);
INSERT INTO boxes SELECT i FROM generate_series(1, 50) i;

CREATE ACCESS METHOD other_heap TYPE TABLE HANDLER heap_tableam_handler;

CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE SCHEMA elsewhere;
