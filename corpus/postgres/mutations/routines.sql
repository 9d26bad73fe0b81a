-- mutation: a function is there
-- covers: pg_proc.oid, pg_proc.proname, pg_proc.pronamespace, pg_proc.proowner
-- | + routine shop.half(numeric)  → numeric in sql
CREATE FUNCTION shop.half(numeric) RETURNS numeric LANGUAGE sql AS 'SELECT $1 / 2';

-- mutation: a function has another name
-- covers: pg_proc.proname
-- | - routine shop.lots(integer[])  → integer in sql
-- |
-- | + routine shop.many(integer[])  → integer in sql
ALTER FUNCTION shop.lots RENAME TO many;

-- mutation: a function is in another schema
-- covers: pg_proc.pronamespace
-- | + routine attic.lots(integer[])  → integer in sql
-- |
-- | - routine shop.lots(integer[])  → integer in sql
ALTER FUNCTION shop.lots SET SCHEMA attic;

-- mutation: a function does something else
-- covers: pg_proc.prosrc
-- | ~ routine shop.several(integer)
-- |     definition:
-- |         …
-- |          RETURNS SETOF integer
-- |          LANGUAGE sql
-- |       - AS $function$SELECT generate_series(1, n)$function$
-- |       + AS $function$SELECT generate_series(0, n)$function$
CREATE OR REPLACE FUNCTION shop.several(n integer) RETURNS SETOF integer LANGUAGE sql AS 'SELECT generate_series(0, n)';

-- mutation: a function is in another language
-- covers: pg_proc.prolang
-- | ~ routine shop.several(integer)
-- |     language  plpgsql → sketch
-- |     definition:
-- |         CREATE OR REPLACE FUNCTION shop.several(n integer)
-- |          RETURNS SETOF integer
-- |       -  LANGUAGE plpgsql
-- |       +  LANGUAGE sketch
-- |         AS $function$BEGIN END$function$
CREATE OR REPLACE FUNCTION shop.several(n integer) RETURNS SETOF integer LANGUAGE plpgsql AS 'BEGIN END';
-- then:
CREATE OR REPLACE FUNCTION shop.several(n integer) RETURNS SETOF integer LANGUAGE sketch AS 'BEGIN END';

-- mutation: a function costs more
-- covers: pg_proc.procost
-- | ~ routine shop.several(integer)
-- |     definition:
-- |         …
-- |          RETURNS SETOF integer
-- |          LANGUAGE sql
-- |       +  COST 500
-- |         AS $function$SELECT generate_series(1, n)$function$
ALTER FUNCTION shop.several COST 500;

-- mutation: a function gives more rows
-- covers: pg_proc.prorows
-- | ~ routine shop.several(integer)
-- |     definition:
-- |         …
-- |          RETURNS SETOF integer
-- |          LANGUAGE sql
-- |       +  ROWS 50
-- |         AS $function$SELECT generate_series(1, n)$function$
ALTER FUNCTION shop.several ROWS 50;

-- mutation: a function gives one row
-- covers: pg_proc.proretset
-- | ~ routine shop.several(integer)
-- |     result  SETOF integer → integer
-- |     definition:
-- |         CREATE OR REPLACE FUNCTION shop.several(n integer)
-- |       -  RETURNS SETOF integer
-- |       +  RETURNS integer
-- |          LANGUAGE sql
-- |         AS $function$SELECT generate_series(1, n)$function$
DROP FUNCTION shop.several;
CREATE FUNCTION shop.several(n integer) RETURNS integer LANGUAGE sql AS 'SELECT generate_series(1, n)';

-- mutation: a function has support
-- covers: pg_proc.prosupport
-- | ~ routine shop.several(integer)
-- |     definition:
-- |         …
-- |          RETURNS SETOF integer
-- |          LANGUAGE sql
-- |       +  SUPPORT shop.support
-- |         AS $function$SELECT generate_series(1, n)$function$
ALTER FUNCTION shop.several SUPPORT shop.support;

-- mutation: a function acts for its owner
-- covers: pg_proc.prosecdef
-- | ~ routine shop.several(integer)
-- |     definition:
-- |         …
-- |          RETURNS SETOF integer
-- |          LANGUAGE sql
-- |       +  SECURITY DEFINER
-- |         AS $function$SELECT generate_series(1, n)$function$
ALTER FUNCTION shop.several SECURITY DEFINER;

-- mutation: a function doesn't leak
-- covers: pg_proc.proleakproof
-- | ~ routine shop.several(integer)
-- |     definition:
-- |         …
-- |          RETURNS SETOF integer
-- |          LANGUAGE sql
-- |       +  LEAKPROOF
-- |         AS $function$SELECT generate_series(1, n)$function$
ALTER FUNCTION shop.several LEAKPROOF;

-- mutation: a function isn't asked about null
-- covers: pg_proc.proisstrict
-- | ~ routine shop.several(integer)
-- |     definition:
-- |         …
-- |          RETURNS SETOF integer
-- |          LANGUAGE sql
-- |       +  STRICT
-- |         AS $function$SELECT generate_series(1, n)$function$
ALTER FUNCTION shop.several STRICT;

-- mutation: a function is stable
-- covers: pg_proc.provolatile
-- | ~ routine shop.several(integer)
-- |     definition:
-- |         …
-- |          RETURNS SETOF integer
-- |          LANGUAGE sql
-- |       +  STABLE
-- |         AS $function$SELECT generate_series(1, n)$function$
ALTER FUNCTION shop.several STABLE;

-- mutation: a function may run in parallel
-- covers: pg_proc.proparallel
-- | ~ routine shop.several(integer)
-- |     definition:
-- |         …
-- |          RETURNS SETOF integer
-- |          LANGUAGE sql
-- |       +  PARALLEL SAFE
-- |         AS $function$SELECT generate_series(1, n)$function$
ALTER FUNCTION shop.several PARALLEL SAFE;

-- mutation: a function has settings
-- covers: pg_proc.proconfig
-- | ~ routine shop.several(integer)
-- |     definition:
-- |         …
-- |          RETURNS SETOF integer
-- |          LANGUAGE sql
-- |       +  SET search_path TO 'shop', 'pg_temp'
-- |         AS $function$SELECT generate_series(1, n)$function$
ALTER FUNCTION shop.several SET search_path TO shop, pg_temp;

-- mutation: a function transforms
-- covers: pg_proc.protrftypes
-- | ~ routine shop.purse(shop.coin)
-- |     definition:
-- |         CREATE OR REPLACE FUNCTION shop.purse(shop.coin)
-- |          RETURNS integer
-- |       +  TRANSFORM FOR TYPE shop.coin
-- |          LANGUAGE sql
-- |         AS $function$SELECT 1$function$
CREATE FUNCTION shop.purse(shop.coin) RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- then:
DROP FUNCTION shop.purse;
CREATE FUNCTION shop.purse(shop.coin) RETURNS integer LANGUAGE sql TRANSFORM FOR TYPE shop.coin AS 'SELECT 1';

-- mutation: a function is a window function
-- covers: pg_proc.prokind
-- | ~ routine shop.rank_of()
-- |     routine kind  window function → function
-- |     definition:
-- |         …
-- |          RETURNS bigint
-- |          LANGUAGE internal
-- |       -  WINDOW IMMUTABLE STRICT
-- |       +  IMMUTABLE STRICT
-- |         AS $function$window_rank$function$
DROP FUNCTION shop.rank_of;
CREATE FUNCTION shop.rank_of() RETURNS bigint LANGUAGE internal IMMUTABLE STRICT AS 'window_rank';

-- mutation: a function gives something else
-- covers: pg_proc.prorettype
-- | ~ routine shop.lots(integer[])
-- |     result  integer → bigint
-- |     definition:
-- |         CREATE OR REPLACE FUNCTION shop.lots(VARIADIC many integer[])
-- |       -  RETURNS integer
-- |       +  RETURNS bigint
-- |          LANGUAGE sql
-- |         AS $function$SELECT many[1]$function$
DROP FUNCTION shop.lots;
CREATE FUNCTION shop.lots(VARIADIC many integer[]) RETURNS bigint LANGUAGE sql AS 'SELECT many[1]';

-- mutation: an argument is of another type
-- covers: pg_proc.proargtypes
-- | + routine shop.shown(bigint)  → text in sql
-- |
-- | - routine shop.shown(integer)  → text in sql
DROP FUNCTION shop.shown;
CREATE FUNCTION shop.shown(bigint) RETURNS text LANGUAGE sql STABLE AS 'SELECT $1::text';

-- mutation: an argument has another name
-- covers: pg_proc.proargnames
-- | ~ routine shop.several(integer)
-- |     arguments  n integer → m integer
-- |     definition:
-- |       - CREATE OR REPLACE FUNCTION shop.several(n integer)
-- |       + CREATE OR REPLACE FUNCTION shop.several(m integer)
-- |          RETURNS SETOF integer
-- |          LANGUAGE sql
-- |         …
CREATE OR REPLACE FUNCTION shop.several(n integer) RETURNS SETOF integer LANGUAGE sql AS 'SELECT generate_series(1, $1)';
-- then:
DROP FUNCTION shop.several;
CREATE FUNCTION shop.several(m integer) RETURNS SETOF integer LANGUAGE sql AS 'SELECT generate_series(1, $1)';

-- mutation: an argument has another mode
-- covers: pg_proc.proargmodes
-- | - routine shop.whole(integer)  → record in sql
-- |
-- | + routine shop.whole(integer, integer)  → record in sql
DROP FUNCTION shop.whole;
CREATE FUNCTION shop.whole(n integer, OUT half integer, INOUT rest integer) LANGUAGE sql AS 'SELECT n / 2, n % 2';

-- mutation: a result column is of another type
-- covers: pg_proc.proallargtypes
-- | ~ routine shop.whole(integer)
-- |     arguments  n integer, OUT half integer, OUT rest integer → n integer, OUT half integer, OUT rest bigint
-- |     definition:
-- |       - CREATE OR REPLACE FUNCTION shop.whole(n integer, OUT half integer, OUT rest integer)
-- |       + CREATE OR REPLACE FUNCTION shop.whole(n integer, OUT half integer, OUT rest bigint)
-- |          RETURNS record
-- |          LANGUAGE sql
-- |         …
DROP FUNCTION shop.whole;
CREATE FUNCTION shop.whole(n integer, OUT half integer, OUT rest bigint) LANGUAGE sql AS 'SELECT n / 2, n % 2';

-- mutation: an argument has no default
-- covers: pg_proc.pronargdefaults
-- | ~ routine shop.total(numeric, integer)
-- |     arguments  price numeric, quantity integer DEFAULT 1 → price numeric, quantity integer
-- |     definition:
-- |       - CREATE OR REPLACE FUNCTION shop.total(price numeric, quantity integer DEFAULT 1)
-- |       + CREATE OR REPLACE FUNCTION shop.total(price numeric, quantity integer)
-- |          RETURNS numeric
-- |          LANGUAGE sql
-- |         …
DROP FUNCTION shop.total(numeric, integer);
CREATE FUNCTION shop.total(price numeric, quantity integer) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT price * quantity';

-- mutation: an argument has another default
-- covers: pg_proc.proargdefaults
-- | ~ routine shop.total(numeric, integer)
-- |     arguments  price numeric, quantity integer DEFAULT 1 → price numeric, quantity integer DEFAULT 2
-- |     definition:
-- |       - CREATE OR REPLACE FUNCTION shop.total(price numeric, quantity integer DEFAULT 1)
-- |       + CREATE OR REPLACE FUNCTION shop.total(price numeric, quantity integer DEFAULT 2)
-- |          RETURNS numeric
-- |          LANGUAGE sql
-- |         …
CREATE OR REPLACE FUNCTION shop.total(price numeric, quantity integer DEFAULT 2) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT price * quantity';

-- mutation: a function has one more argument
-- covers: pg_proc.pronargs
-- | - routine shop.shown(integer)  → text in sql
-- |
-- | + routine shop.shown(integer, integer)  → text in sql
DROP FUNCTION shop.shown;
CREATE FUNCTION shop.shown(integer, integer) RETURNS text LANGUAGE sql STABLE AS 'SELECT $1::text';

-- mutation: a function takes an array and not many values
-- covers: pg_proc.provariadic
-- | ~ routine shop.lots(integer[])
-- |     arguments  VARIADIC many integer[] → many integer[]
-- |     definition:
-- |       - CREATE OR REPLACE FUNCTION shop.lots(VARIADIC many integer[])
-- |       + CREATE OR REPLACE FUNCTION shop.lots(many integer[])
-- |          RETURNS integer
-- |          LANGUAGE sql
-- |         …
DROP FUNCTION shop.lots;
CREATE FUNCTION shop.lots(many integer[]) RETURNS integer LANGUAGE sql AS 'SELECT many[1]';

-- mutation: a function has a body of standard SQL
-- majors: 14-
-- covers: pg_proc.prosqlbody
-- | ~ routine shop.shown(integer)
-- |     definition:
-- |         …
-- |          LANGUAGE sql
-- |          STABLE
-- |       - AS $function$SELECT $1::text$function$
-- |       + RETURN ($1)::text
DROP FUNCTION shop.shown;
CREATE FUNCTION shop.shown(integer) RETURNS text LANGUAGE sql STABLE RETURN ($1)::text;

-- mutation: a function is in another library
-- covers: pg_proc.probin
-- | ~ routine shop.cubed(cstring)
-- |     definition:
-- |         …
-- |          RETURNS text
-- |          LANGUAGE c
-- |       - AS '$libdir/citext', $function$citext_hash$function$
-- |       + AS '$libdir/citext.so', $function$citext_hash$function$
CREATE FUNCTION shop.cubed(cstring) RETURNS text LANGUAGE c AS '$libdir/citext', 'citext_hash';
-- then:
DROP FUNCTION shop.cubed;
CREATE FUNCTION shop.cubed(cstring) RETURNS text LANGUAGE c AS '$libdir/citext.so', 'citext_hash';

-- mutation: a procedure does something else
-- covers: pg_proc.prosrc
-- | ~ routine shop.tidy(integer)
-- |     definition:
-- |         CREATE OR REPLACE PROCEDURE shop.tidy(INOUT removed integer)
-- |          LANGUAGE plpgsql
-- |       - AS $procedure$ BEGIN removed := 0; END $procedure$
-- |       + AS $procedure$ BEGIN removed := 1; END $procedure$
CREATE OR REPLACE PROCEDURE shop.tidy(INOUT removed integer) LANGUAGE plpgsql AS $$ BEGIN removed := 1; END $$;

-- mutation: a procedure's argument gives nothing back
-- covers: pg_proc.proargmodes
-- | ~ routine shop.tidy(integer)
-- |     arguments  INOUT removed integer → IN removed integer
-- |     definition:
-- |       - CREATE OR REPLACE PROCEDURE shop.tidy(INOUT removed integer)
-- |       + CREATE OR REPLACE PROCEDURE shop.tidy(IN removed integer)
-- |          LANGUAGE plpgsql
-- |         AS $procedure$ BEGIN removed := 0; END $procedure$
DROP PROCEDURE shop.tidy;
CREATE PROCEDURE shop.tidy(removed integer) LANGUAGE plpgsql AS $$ BEGIN removed := 0; END $$;

-- mutation: a function goes with an extension
-- covers: pg_depend.deptype
-- | ~ routine shop.lots(integer[])
-- |     + extension dependency citext
ALTER FUNCTION shop.lots DEPENDS ON EXTENSION citext;
