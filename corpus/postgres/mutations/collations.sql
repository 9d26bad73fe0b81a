-- mutation: a collation is there
-- covers: pg_collation.oid, pg_collation.collname
-- | + collation shop.posix  attributes (PROVIDER=libc, LOCALE='POSIX')
CREATE COLLATION shop.posix (PROVIDER = libc, LOCALE = 'POSIX');

-- mutation: a collation is in another schema
-- covers: pg_collation.collnamespace
-- | + collation attic.plain  attributes (PROVIDER=libc, LOCALE='C')
-- |
-- | - collation shop.plain  attributes (PROVIDER=libc, LOCALE='C')
ALTER COLLATION shop.plain SET SCHEMA attic;

-- mutation: a collation has another provider
-- covers: pg_collation.collprovider
-- | ~ collation shop.plain
-- |     attributes  (PROVIDER=libc, LOCALE='C') → (PROVIDER=icu, LOCALE='en')
DROP COLLATION shop.plain;
CREATE COLLATION shop.plain (PROVIDER = icu, LOCALE = 'en');

-- mutation: a collation tells fewer texts apart
-- covers: pg_collation.collisdeterministic
-- | ~ collation shop.numbers_first
-- |     attributes  (PROVIDER=icu, LOCALE='en-u-kn-true') → (PROVIDER=icu, DETERMINISTIC=false, LOCALE='en-u-kn-true')
DROP COLLATION shop.numbers_first;
CREATE COLLATION shop.numbers_first (PROVIDER = icu, LOCALE = 'en-u-kn-true', DETERMINISTIC = false);

-- mutation: a collation has another locale
-- majors: 15-
-- covers: pg_collation.colllocale, pg_collation.colliculocale
-- | ~ collation shop.numbers_first
-- |     attributes  (PROVIDER=icu, LOCALE='en-u-kn-true') → (PROVIDER=icu, LOCALE='de-u-kn-true')
DROP COLLATION shop.numbers_first;
CREATE COLLATION shop.numbers_first (PROVIDER = icu, LOCALE = 'de-u-kn-true');

-- mutation: a collation orders otherwise
-- covers: pg_collation.collcollate
-- | ~ collation shop.plain
-- |     attributes  (PROVIDER=libc, LOCALE='C') → (PROVIDER=libc, LC_COLLATE='POSIX', LC_CTYPE='C')
DROP COLLATION shop.plain;
CREATE COLLATION shop.plain (PROVIDER = libc, LC_COLLATE = 'POSIX', LC_CTYPE = 'C');

-- mutation: a collation has other letters
-- covers: pg_collation.collctype
-- | ~ collation shop.plain
-- |     attributes  (PROVIDER=libc, LOCALE='C') → (PROVIDER=libc, LC_COLLATE='C', LC_CTYPE='POSIX')
DROP COLLATION shop.plain;
CREATE COLLATION shop.plain (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'POSIX');

-- mutation: a collation has rules
-- majors: 16-
-- covers: pg_collation.collicurules
-- | ~ collation shop.numbers_first
-- |     attributes  (PROVIDER=icu, LOCALE='en-u-kn-true') → (PROVIDER=icu, LOCALE='en-u-kn-true', RULES='&a < g')
DROP COLLATION shop.numbers_first;
CREATE COLLATION shop.numbers_first (PROVIDER = icu, LOCALE = 'en-u-kn-true', RULES = '&a < g');
