-- mutation: an enum has one more value
-- covers: pg_enum.oid, pg_enum.enumlabel, pg_enum.enumtypid
-- | ~ enum shop.state
-- |     values  (new, paid, sent) → (new, paid, sent, lost)
ALTER TYPE shop.state ADD VALUE 'lost';

-- mutation: an enum has a value in between
-- covers: pg_enum.enumsortorder
-- | ~ enum shop.state
-- |     values  (new, paid, sent) → (new, paid, packed, sent)
ALTER TYPE shop.state ADD VALUE 'packed' BEFORE 'sent';

-- mutation: an enum's value is called otherwise
-- covers: pg_enum.enumlabel
-- | ~ enum shop.state
-- |     values  (new, paid, sent) → (new, settled, sent)
ALTER TYPE shop.state RENAME VALUE 'paid' TO 'settled';

-- mutation: an enum has its values in another order
-- covers: pg_enum.enumsortorder
-- | ~ enum shop.state
-- |     values  (new, paid, sent) → (paid, sent, new)
UPDATE pg_enum SET enumsortorder = 10 WHERE enumtypid = 'shop.state'::regtype AND enumlabel = 'new';

-- mutation: an enum is there
-- covers: pg_type.oid, pg_type.typname, pg_type.typtype, pg_type.typcategory, pg_type.typarray, pg_type.typinput
-- | + enum shop.size  's', 'm', 'l'
CREATE TYPE shop.size AS ENUM ('s', 'm', 'l');

-- mutation: an enum has another name
-- covers: pg_type.typname
-- | - enum shop.size  's', 'm', 'l'
-- |
-- | + enum shop.sizes  's', 'm', 'l'
CREATE TYPE shop.size AS ENUM ('s', 'm', 'l');
-- then:
ALTER TYPE shop.size RENAME TO sizes;

-- mutation: a type is in another schema
-- covers: pg_type.typnamespace
-- | + enum attic.size  's', 'm', 'l'
-- |
-- | - enum shop.size  's', 'm', 'l'
CREATE TYPE shop.size AS ENUM ('s', 'm', 'l');
-- then:
ALTER TYPE shop.size SET SCHEMA attic;

-- mutation: a domain must not be null
-- covers: pg_type.typnotnull
-- | ~ domain shop.label
-- |     nullable  yes → no
ALTER DOMAIN shop.label SET NOT NULL;

-- mutation: a domain may be null
-- covers: pg_type.typnotnull
-- | ~ domain shop.amount
-- |     nullable  no → yes
ALTER DOMAIN shop.amount DROP NOT NULL;

-- mutation: a domain's NOT NULL has a name
-- majors: 17-
-- covers: pg_constraint.conname
-- | ~ domain shop.amount
-- |     not null name  none → known
ALTER DOMAIN shop.amount RENAME CONSTRAINT amount_not_null TO known;

-- mutation: a domain's NOT NULL has a comment
-- majors: 17-
-- covers: pg_description.description
-- | ~ domain shop.amount
-- |     not null comment  none → Known
COMMENT ON CONSTRAINT amount_not_null ON DOMAIN shop.amount IS 'Known';

-- mutation: a domain has another default
-- covers: pg_type.typdefault, pg_type.typdefaultbin
-- | ~ domain shop.amount
-- |     default value  0 → 1
ALTER DOMAIN shop.amount SET DEFAULT 1;

-- mutation: a domain has no default
-- covers: pg_type.typdefault, pg_type.typdefaultbin
-- | ~ domain shop.amount
-- |     default value  0 → none
ALTER DOMAIN shop.amount DROP DEFAULT;

-- mutation: a domain has another check
-- covers: pg_constraint.conbin
-- | ~ domain shop.amount
-- |     ~ check not_negative
-- |         expression  (VALUE >= (0)::numeric) → (VALUE > (0)::numeric)
ALTER DOMAIN shop.amount DROP CONSTRAINT not_negative;
ALTER DOMAIN shop.amount ADD CONSTRAINT not_negative CHECK (VALUE > 0);

-- mutation: a domain has one more check
-- covers: pg_constraint.contypid
-- | ~ domain shop.amount
-- |     + check small  (VALUE < (1000000)::numeric)
ALTER DOMAIN shop.amount ADD CONSTRAINT small CHECK (VALUE < 1000000);

-- mutation: a domain's check has another name
-- covers: pg_constraint.conname
-- | ~ domain shop.amount
-- |     - check not_negative  (VALUE >= (0)::numeric)
-- |     + check positive  (VALUE >= (0)::numeric)
ALTER DOMAIN shop.amount RENAME CONSTRAINT not_negative TO positive;

-- mutation: a domain's check is validated
-- covers: pg_constraint.convalidated
-- | ~ domain shop.label
-- |     ~ check short
-- |         validated  no → yes
ALTER DOMAIN shop.label VALIDATE CONSTRAINT short;

-- mutation: a domain's check has a comment
-- covers: pg_description.description
-- | ~ domain shop.label
-- |     ~ check short
-- |         comment  none → Fits a screen
COMMENT ON CONSTRAINT short ON DOMAIN shop.label IS 'Fits a screen';

-- mutation: a domain is of another type
-- covers: pg_type.typbasetype
-- | ~ domain shop.code
-- |     type  integer → bigint
CREATE DOMAIN shop.code AS integer;
-- then:
DROP DOMAIN shop.code;
CREATE DOMAIN shop.code AS bigint;

-- mutation: a domain is of another length
-- covers: pg_type.typtypmod
-- | ~ domain shop.code
-- |     type  character varying(10) → character varying(20)
CREATE DOMAIN shop.code AS varchar(10);
-- then:
DROP DOMAIN shop.code;
CREATE DOMAIN shop.code AS varchar(20);

-- mutation: a domain is an array
-- covers: pg_type.typndims
-- | ~ domain shop.code
-- |     type  integer → integer[]
CREATE DOMAIN shop.code AS integer;
-- then:
DROP DOMAIN shop.code;
CREATE DOMAIN shop.code AS integer[];

-- mutation: a domain has another collation
-- covers: pg_type.typcollation
-- | ~ domain shop.code
-- |     collation  none → "C"
CREATE DOMAIN shop.code AS text;
-- then:
DROP DOMAIN shop.code;
CREATE DOMAIN shop.code AS text COLLATE "C";

-- mutation: a composite type has one more attribute
-- covers: pg_attribute.attname, pg_class.relnatts
-- | ~ composite type shop.pair
-- |     column order  (a, b) → (a, b, c)
-- |     + column c  text null
CREATE TYPE shop.pair AS (a integer, b text);
-- then:
ALTER TYPE shop.pair ADD ATTRIBUTE c text;

-- mutation: an attribute has another type
-- covers: pg_attribute.atttypid
-- | ~ composite type shop.pair
-- |     ~ column a
-- |         type  integer → bigint
CREATE TYPE shop.pair AS (a integer, b text);
-- then:
ALTER TYPE shop.pair ALTER ATTRIBUTE a TYPE bigint;

-- mutation: an attribute has another collation
-- covers: pg_attribute.attcollation
-- | ~ composite type shop.pair
-- |     ~ column b
-- |         collation  none → "C"
CREATE TYPE shop.pair AS (a integer, b text);
-- then:
ALTER TYPE shop.pair ALTER ATTRIBUTE b TYPE text COLLATE "C";

-- mutation: an attribute has another name
-- covers: pg_attribute.attname
-- | ~ composite type shop.pair
-- |     column order  (a, b) → (a, c)
-- |     + column c  text null
-- |     - column b  text null
CREATE TYPE shop.pair AS (a integer, b text);
-- then:
ALTER TYPE shop.pair RENAME ATTRIBUTE b TO c;

-- mutation: an attribute has a comment
-- covers: pg_description.objsubid
-- | ~ composite type shop.address
-- |     ~ column code
-- |         comment  none → As the post has it
COMMENT ON COLUMN shop.address.code IS 'As the post has it';

-- mutation: attributes of a typed table's type change with it
-- covers: pg_attribute.attname
-- | ~ composite type shop.address
-- |     column order  (street, code, city) → (street, code, city, land)
-- |     + column land  text null
-- |
-- | ~ table shop.places
-- |     column order  (street, code, city) → (street, code, city, land)
-- |     + column land  text null
ALTER TYPE shop.address ADD ATTRIBUTE land text CASCADE;

-- mutation: a range is of another type
-- covers: pg_range.rngtypid, pg_range.rngsubtype, pg_range.rngmultitypid
-- | ~ range type shop.words
-- |     attributes  (SUBTYPE=text, COLLATION="C") → (SUBTYPE=character varying, COLLATION="C")
DROP TYPE shop.words;
CREATE TYPE shop.words AS RANGE (SUBTYPE = varchar, COLLATION = "C");

-- mutation: a range has another collation
-- covers: pg_range.rngcollation
-- | ~ range type shop.words
-- |     attributes  (SUBTYPE=text, COLLATION="C") → (SUBTYPE=text, COLLATION="POSIX")
DROP TYPE shop.words;
CREATE TYPE shop.words AS RANGE (SUBTYPE = text, COLLATION = "POSIX");

-- mutation: a range has another operator class
-- covers: pg_range.rngsubopc
-- | ~ range type shop.words
-- |     attributes:
-- |       - (SUBTYPE=text, COLLATION="C")
-- |       + (SUBTYPE=text, SUBTYPE_OPCLASS=pg_catalog.text_pattern_ops, COLLATION="C")
DROP TYPE shop.words;
CREATE TYPE shop.words AS RANGE (SUBTYPE = text, COLLATION = "C", SUBTYPE_OPCLASS = text_pattern_ops);

-- mutation: a range doesn't measure distances
-- covers: pg_range.rngsubdiff
-- | ~ range type shop.weights
-- |     attributes:
-- |       - (SUBTYPE=double precision, SUBTYPE_DIFF=shop.float_difference)
-- |       + (SUBTYPE=double precision)
DROP TYPE shop.weights;
CREATE TYPE shop.weights AS RANGE (SUBTYPE = double precision);

-- mutation: a range has a canonical form
-- covers: pg_range.rngcanonical
-- | ~ range type shop.steps
-- |     attributes  (SUBTYPE=integer) → (SUBTYPE=integer, CANONICAL=shop.canonical)
-- |
-- | + routine shop.canonical(shop.steps)  → shop.steps in internal
CREATE TYPE shop.steps AS RANGE (SUBTYPE = integer);
-- then:
DROP TYPE shop.steps;
CREATE TYPE shop.steps;
CREATE FUNCTION shop.canonical(shop.steps) RETURNS shop.steps LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE shop.steps AS RANGE (SUBTYPE = integer, CANONICAL = shop.canonical);

-- mutation: a multirange has another name
-- majors: 14-
-- covers: pg_type.typname
-- | ~ range type shop.weights
-- |     attributes:
-- |       - (SUBTYPE=double precision, SUBTYPE_DIFF=shop.float_difference)
-- |       + (SUBTYPE=double precision, SUBTYPE_DIFF=shop.float_difference, MULTIRANGE_TYPE_NAME=public.many_weights)
DROP TYPE shop.weights;
CREATE TYPE shop.weights AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = shop.float_difference, MULTIRANGE_TYPE_NAME = many_weights);

-- mutation: a multirange has a comment
-- not seen: pg_dump keeps no more; inspect names it in a notice
-- majors: 14-
-- covers: pg_description.description
COMMENT ON TYPE shop.weights_multirange IS 'Many';

-- mutation: an array type has another name
-- covers: pg_type.typname
-- | + enum shop._size  'x'
CREATE TYPE shop.size AS ENUM ('s', 'm', 'l');
-- then:
CREATE TYPE shop._size AS ENUM ('x');
