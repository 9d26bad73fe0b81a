-- Something of every kind and of every common property, as far as PostgreSQL 13 has it.
CREATE EXTENSION citext;
CREATE ROLE sample_reader;
CREATE ROLE sample_owner;
CREATE SCHEMA shop;
COMMENT ON SCHEMA shop IS 'What is sold';
GRANT USAGE ON SCHEMA shop TO sample_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO sample_reader;

CREATE COLLATION shop.plain (provider = libc, locale = 'C');
CREATE TYPE shop.state AS ENUM ('new', 'it''s paid', 'Sent');
COMMENT ON TYPE shop.state IS 'How far an order is';
CREATE DOMAIN shop.amount AS numeric(12, 2) DEFAULT 0 NOT NULL CONSTRAINT not_negative CHECK (VALUE >= 0);
CREATE TYPE shop.address AS (street text, "ZIP code" varchar(10));
CREATE TYPE shop.amounts AS RANGE (subtype = numeric);
CREATE SEQUENCE shop.numbers AS integer INCREMENT BY 2 MINVALUE 1 MAXVALUE 999 START WITH 3 CACHE 5 CYCLE;

CREATE FUNCTION shop.total(price numeric, quantity integer DEFAULT 1) RETURNS numeric
    LANGUAGE sql IMMUTABLE AS 'SELECT price * quantity';
COMMENT ON FUNCTION shop.total(numeric, integer) IS 'Without tax';
REVOKE EXECUTE ON FUNCTION shop.total(numeric, integer) FROM PUBLIC;
CREATE FUNCTION shop.total(price numeric, rate double precision) RETURNS numeric
    LANGUAGE sql AS 'SELECT price * rate::numeric';
CREATE PROCEDURE shop.tidy(INOUT removed integer) LANGUAGE plpgsql AS $$
BEGIN
    removed := 0; -- a body; with a semicolon
END $$;
CREATE FUNCTION shop.stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE AGGREGATE shop.sum_of(numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = '0');

CREATE TABLE shop.customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text COLLATE shop.plain NOT NULL,
    email citext UNIQUE,
    home shop.address,
    born date DEFAULT CURRENT_DATE,
    tags text[] NOT NULL DEFAULT '{}',
    CONSTRAINT named CHECK (length(name) > 0)
);
COMMENT ON TABLE shop.customers IS 'Who buys';
COMMENT ON COLUMN shop.customers.born IS 'Not asked since 2019';
ALTER TABLE shop.customers OWNER TO sample_owner;
GRANT SELECT (name), UPDATE (name) ON shop.customers TO sample_reader WITH GRANT OPTION;
ALTER TABLE shop.customers ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON shop.customers FOR SELECT TO sample_reader USING (name = CURRENT_USER);

CREATE TABLE shop.orders (
    id serial,
    customer bigint NOT NULL,
    state shop.state NOT NULL DEFAULT 'new',
    price shop.amount,
    quantity integer NOT NULL DEFAULT nextval('shop.numbers'),
    total numeric GENERATED ALWAYS AS (price::numeric * quantity) STORED,
    during tstzrange,
    previous integer,
    PRIMARY KEY (id),
    CONSTRAINT customer_key FOREIGN KEY (customer) REFERENCES shop.customers ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT previous_key FOREIGN KEY (previous) REFERENCES shop.orders ON UPDATE SET NULL,
    CONSTRAINT once UNIQUE (customer, during) DEFERRABLE,
    CONSTRAINT apart EXCLUDE USING gist (during WITH &&) WHERE (quantity > 0)
);
ALTER TABLE shop.orders ADD CONSTRAINT later CHECK (quantity < 1000) NOT VALID;
CREATE INDEX by_state ON shop.orders (state, id DESC NULLS LAST) INCLUDE (price) WHERE state <> 'Sent';
CREATE INDEX by_month ON shop.orders ((date_trunc('month', lower(during) AT TIME ZONE 'UTC')));
COMMENT ON INDEX shop.by_month IS 'For the reports';
CREATE STATISTICS shop.related (dependencies) ON customer, state FROM shop.orders;
CREATE TRIGGER stamped BEFORE UPDATE OF state ON shop.orders FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION shop.stamp();
COMMENT ON TRIGGER stamped ON shop.orders IS 'Says when';
ALTER TRIGGER stamped ON shop.orders DEPENDS ON EXTENSION citext;
ALTER FUNCTION shop.total(numeric, integer) DEPENDS ON EXTENSION citext;
ALTER INDEX shop.by_month DEPENDS ON EXTENSION citext;

CREATE TABLE shop.events (id bigint NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE shop.events_2025 PARTITION OF shop.events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE shop.events_rest PARTITION OF shop.events DEFAULT;

CREATE VIEW shop.open_orders WITH (security_barrier = true) AS
    SELECT o.id, c.name AS "Who?", shop.total(o.total, 2) AS twice FROM shop.orders o JOIN shop.customers c ON c.id = o.customer;
COMMENT ON VIEW shop.open_orders IS 'To do';
GRANT SELECT ON shop.open_orders TO PUBLIC;
CREATE RULE no_delete AS ON DELETE TO shop.open_orders DO INSTEAD NOTHING;
CREATE MATERIALIZED VIEW shop.sales AS SELECT customer, sum(total) AS total FROM shop.orders GROUP BY customer WITH NO DATA;
CREATE UNIQUE INDEX sales_key ON shop.sales (customer);
CREATE VIEW public.everything AS SELECT * FROM shop.open_orders;

CREATE OPERATOR shop.@+ (LEFTARG = numeric, RIGHTARG = integer, FUNCTION = shop.total);
CREATE CAST (shop.state AS integer) WITH INOUT;
CREATE TEXT SEARCH CONFIGURATION shop.plain_words (COPY = pg_catalog.simple);
CREATE FOREIGN DATA WRAPPER nothing;
CREATE SERVER elsewhere FOREIGN DATA WRAPPER nothing OPTIONS (host 'nowhere');
CREATE FOREIGN TABLE shop.remote (id integer NOT NULL, note text) SERVER elsewhere OPTIONS (name 'x');
CREATE PUBLICATION changes FOR TABLE shop.customers;
CREATE FUNCTION shop.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE EVENT TRIGGER watching ON ddl_command_end WHEN TAG IN ('CREATE SEQUENCE') EXECUTE FUNCTION shop.watch();
