-- What the mutations are made on: something of every kind, with as many of its properties as PostgreSQL 13 has at other than their usual values.
CREATE ROLE mutation_ada;
CREATE ROLE mutation_bob;
CREATE ROLE mutation_root SUPERUSER;
SET allow_in_place_tablespaces = on;
CREATE TABLESPACE mutation_space LOCATION '';

CREATE SCHEMA shop;
COMMENT ON SCHEMA shop IS 'What is sold';
CREATE SCHEMA attic;
CREATE EXTENSION citext SCHEMA shop;
CREATE LANGUAGE sketch HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
CREATE ACCESS METHOD pile TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD tree TYPE INDEX HANDLER bthandler;
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO mutation_ada;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- Types
CREATE COLLATION shop.plain (PROVIDER = libc, LOCALE = 'C');
CREATE COLLATION shop.numbers_first (PROVIDER = icu, LOCALE = 'en-u-kn-true');
CREATE TYPE shop.state AS ENUM ('new', 'paid', 'sent');
CREATE TYPE shop.address AS (street text, code varchar(10), city text COLLATE "C");
CREATE DOMAIN shop.amount AS numeric(12, 2) DEFAULT 0 NOT NULL CONSTRAINT not_negative CHECK (VALUE >= 0);
CREATE DOMAIN shop.label AS text COLLATE "C";
ALTER DOMAIN shop.label ADD CONSTRAINT short CHECK (length(VALUE) < 100) NOT VALID;
CREATE FUNCTION shop.float_difference(a double precision, b double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE AS 'SELECT a - b';
CREATE TYPE shop.weights AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = shop.float_difference);
CREATE TYPE shop.words AS RANGE (SUBTYPE = text, COLLATION = "C");
CREATE TYPE shop.shell;
CREATE TYPE shop.coin;
CREATE FUNCTION shop.coin_in(cstring) RETURNS shop.coin LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION shop.coin_out(shop.coin) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE FUNCTION shop.coin_receive(internal) RETURNS shop.coin LANGUAGE internal IMMUTABLE STRICT AS 'int4recv';
CREATE FUNCTION shop.coin_send(shop.coin) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT AS 'int4send';
CREATE FUNCTION shop.coin_modifier_in(cstring[]) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodin';
CREATE FUNCTION shop.coin_modifier_out(integer) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'varchartypmodout';
CREATE FUNCTION shop.coin_analyze(internal) RETURNS boolean LANGUAGE internal STRICT AS 'range_typanalyze';
CREATE TYPE shop.coin (INPUT = shop.coin_in, OUTPUT = shop.coin_out, RECEIVE = shop.coin_receive, SEND = shop.coin_send,
    INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4, STORAGE = plain);

-- Sequences
CREATE SEQUENCE shop.numbers AS integer INCREMENT BY 2 MINVALUE 1 MAXVALUE 999 START WITH 3 CACHE 5 CYCLE;

-- Routines
CREATE FUNCTION shop.total(price numeric, quantity integer DEFAULT 1) RETURNS numeric
    LANGUAGE sql IMMUTABLE AS 'SELECT price * quantity';
CREATE FUNCTION shop.total(price numeric, rate double precision) RETURNS numeric
    LANGUAGE sql STABLE AS 'SELECT price * rate::numeric';
CREATE FUNCTION shop.several(n integer) RETURNS SETOF integer LANGUAGE sql AS 'SELECT generate_series(1, n)';
CREATE FUNCTION shop.lots(VARIADIC many integer[]) RETURNS integer LANGUAGE sql AS 'SELECT many[1]';
CREATE FUNCTION shop.whole(n integer, OUT half integer, OUT rest integer) LANGUAGE sql AS 'SELECT n / 2, n % 2';
CREATE FUNCTION shop.support(internal) RETURNS internal LANGUAGE internal IMMUTABLE STRICT AS 'generate_series_int4_support';
CREATE FUNCTION shop.shown(integer) RETURNS text LANGUAGE sql STABLE AS 'SELECT $1::text';
CREATE PROCEDURE shop.tidy(INOUT removed integer) LANGUAGE plpgsql AS $$ BEGIN removed := 0; END $$;
CREATE FUNCTION shop.rank_of() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE STRICT AS 'window_rank';
CREATE FUNCTION shop.stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FUNCTION shop.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE FUNCTION shop.look() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE FUNCTION shop.judge(text[], oid) RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE AGGREGATE shop.sum_of(numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = '0');
CREATE AGGREGATE shop.moving(integer) (SFUNC = int4_sum, STYPE = bigint, MSFUNC = int4_avg_accum, MINVFUNC = int4_avg_accum_inv,
    MSTYPE = bigint[], MFINALFUNC = int2int4_sum, MINITCOND = '{0,0}');
CREATE AGGREGATE shop.middle(float8 ORDER BY float8) (SFUNC = ordered_set_transition, STYPE = internal,
    FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);

-- Tables
CREATE TABLE shop.customers (
    id bigint GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2 CACHE 3),
    name text NOT NULL,
    email shop.citext,
    born date DEFAULT CURRENT_DATE,
    tags text[] NOT NULL DEFAULT '{}',
    home shop.address,
    size integer,
    twice integer GENERATED ALWAYS AS (size * 2) STORED,
    note varchar(40) COLLATE "C",
    CONSTRAINT customers_pkey PRIMARY KEY (id),
    CONSTRAINT one_email UNIQUE (email) INCLUDE (name),
    CONSTRAINT named CHECK (length(name) > 0)
);
COMMENT ON TABLE shop.customers IS 'Who buys';
CREATE TABLE shop.orders (
    id serial,
    customer bigint,
    state shop.state NOT NULL DEFAULT 'new',
    price shop.amount,
    quantity integer NOT NULL DEFAULT nextval('shop.numbers'),
    during tstzrange,
    previous integer,
    CONSTRAINT orders_pkey PRIMARY KEY (id),
    CONSTRAINT customer_key FOREIGN KEY (customer) REFERENCES shop.customers,
    CONSTRAINT previous_key FOREIGN KEY (previous) REFERENCES shop.orders ON UPDATE CASCADE ON DELETE SET NULL,
    CONSTRAINT once UNIQUE (customer, during),
    CONSTRAINT apart EXCLUDE USING gist (during WITH &&) WHERE (quantity > 0)
);
ALTER TABLE shop.orders ADD CONSTRAINT few CHECK (quantity < 1000) NOT VALID;
CREATE TABLE shop.notes (id integer, body text, about point, at timestamptz, code integer) WITH (fillfactor = 70);
CREATE TABLE shop.parent (a integer, b text, CONSTRAINT big CHECK (a > 0));
CREATE TABLE shop.child (c integer) INHERITS (shop.parent);
CREATE TABLE shop.stranger (a integer, b text, c integer);
CREATE TABLE shop.places OF shop.address;
CREATE TABLE shop.plain_places (street text, code varchar(10), city text COLLATE "C");

CREATE TABLE shop.events (id bigint NOT NULL, at date NOT NULL, kind text, CONSTRAINT events_pkey PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE shop.events_2025 PARTITION OF shop.events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE shop.events_rest PARTITION OF shop.events DEFAULT;
CREATE TABLE shop.events_2027 (id bigint NOT NULL, at date NOT NULL, kind text, CONSTRAINT events_2027_pkey PRIMARY KEY (id, at));
CREATE INDEX events_kind_idx ON shop.events (kind);
CREATE TRIGGER event_stamped AFTER INSERT ON shop.events FOR EACH ROW EXECUTE FUNCTION shop.stamp();

-- Indexes
CREATE INDEX by_state ON shop.orders (state, id DESC) INCLUDE (price) WHERE quantity > 1;
CREATE INDEX by_name ON shop.customers (lower(name));
CREATE UNIQUE INDEX by_code ON shop.notes (code);
CREATE INDEX by_body ON shop.notes (body text_pattern_ops);
CREATE INDEX by_about ON shop.notes USING gist (about) WITH (fillfactor = 80);

-- Views, rules, triggers, policies, statistics
CREATE VIEW shop.open_orders WITH (security_barrier = true) AS SELECT o.id, o.customer, o.price FROM shop.orders o WHERE o.state <> 'sent';
CREATE VIEW shop.editable AS SELECT n.id, n.body FROM shop.notes n WHERE n.id > 0 WITH LOCAL CHECK OPTION;
CREATE MATERIALIZED VIEW shop.sales AS SELECT o.customer, count(*) AS orders FROM shop.orders o GROUP BY o.customer;
CREATE UNIQUE INDEX sales_key ON shop.sales (customer);
CREATE RULE no_delete AS ON DELETE TO shop.editable DO INSTEAD NOTHING;
CREATE RULE twice AS ON INSERT TO shop.notes WHERE NEW.id > 100 DO ALSO DELETE FROM shop.stranger WHERE stranger.a = NEW.id;
CREATE TRIGGER stamped BEFORE UPDATE OF state ON shop.orders FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION shop.stamp('a', 'b');
CREATE TRIGGER counted AFTER INSERT ON shop.orders REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION shop.stamp();
CREATE CONSTRAINT TRIGGER settled AFTER INSERT ON shop.orders FROM shop.customers FOR EACH ROW EXECUTE FUNCTION shop.stamp();
CREATE POLICY own ON shop.customers FOR SELECT TO mutation_ada USING (name = CURRENT_USER);
CREATE POLICY mine ON shop.customers FOR UPDATE USING (name = CURRENT_USER) WITH CHECK (size > 0);
CREATE STATISTICS shop.related (dependencies, ndistinct) ON customer, state FROM shop.orders;
CREATE EVENT TRIGGER watching ON ddl_command_end WHEN TAG IN ('CREATE SEQUENCE') EXECUTE FUNCTION shop.watch();

-- Operators
CREATE FUNCTION shop.text_less(text, text) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'text_lt';
CREATE FUNCTION shop.text_more(text, text) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'text_gt';
CREATE FUNCTION shop.text_same(text, text) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'texteq';
CREATE FUNCTION shop.text_compare(text, text) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'bttextcmp';
CREATE OPERATOR shop.<# (LEFTARG = text, RIGHTARG = text, FUNCTION = shop.text_less, RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
CREATE OPERATOR shop.># (LEFTARG = text, RIGHTARG = text, FUNCTION = shop.text_more, COMMUTATOR = OPERATOR(shop.<#));
CREATE OPERATOR shop.=# (LEFTARG = text, RIGHTARG = text, FUNCTION = shop.text_same, COMMUTATOR = OPERATOR(shop.=#));
CREATE OPERATOR FAMILY shop.texts USING btree;
CREATE OPERATOR FAMILY shop.spare USING btree;
CREATE OPERATOR CLASS shop.text_order FOR TYPE text USING btree FAMILY shop.texts AS
    OPERATOR 1 shop.<#, OPERATOR 3 shop.=#, OPERATOR 5 shop.>#, FUNCTION 1 shop.text_compare(text, text);
CREATE FUNCTION shop.state_number(shop.state) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT 1 $$;
CREATE FUNCTION shop.state_count(shop.state) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT 2 $$;
CREATE CAST (shop.state AS integer) WITH FUNCTION shop.state_number(shop.state);
CREATE CONVERSION shop.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE FUNCTION shop.coin_from_sql(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'range_typanalyze';
CREATE FUNCTION shop.coin_to_sql(internal) RETURNS shop.coin LANGUAGE internal IMMUTABLE AS 'int4recv';
CREATE TRANSFORM FOR shop.coin LANGUAGE sql (FROM SQL WITH FUNCTION shop.coin_from_sql(internal), TO SQL WITH FUNCTION shop.coin_to_sql(internal));

-- Text search
CREATE TEXT SEARCH PARSER shop.parser (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
CREATE TEXT SEARCH TEMPLATE shop.template (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY shop.dictionary (TEMPLATE = pg_catalog.simple, Accept = 'false');
CREATE TEXT SEARCH CONFIGURATION shop.configuration (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION shop.configuration ADD MAPPING FOR asciiword WITH shop.dictionary, pg_catalog.simple;

-- Elsewhere
CREATE FOREIGN DATA WRAPPER files VALIDATOR shop.judge OPTIONS (debug 'no');
CREATE FOREIGN DATA WRAPPER others;
CREATE SERVER remote TYPE 'box' VERSION '1' FOREIGN DATA WRAPPER files OPTIONS (host 'a');
CREATE SERVER further FOREIGN DATA WRAPPER files;
CREATE USER MAPPING FOR mutation_ada SERVER remote OPTIONS ("user" 'ada', password 'planted');
CREATE FOREIGN TABLE shop.leaves (id integer OPTIONS (column_name 'ID') NOT NULL, leaf text) SERVER remote OPTIONS (name 'leaves');
CREATE PUBLICATION changes FOR TABLE shop.customers WITH (publish = 'insert, update');
