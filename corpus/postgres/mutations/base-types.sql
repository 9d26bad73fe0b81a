-- mutation: a base type has another receive function
-- covers: pg_type.typreceive
-- | ~ base type shop.coin
-- |     attributes:
-- |       - (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.coin_in, OUTPUT=shop.coin_out, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
ALTER TYPE shop.coin SET (RECEIVE = NONE);

-- mutation: a base type has another send function
-- covers: pg_type.typsend
-- | ~ base type shop.coin
-- |     attributes:
-- |       - (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
ALTER TYPE shop.coin SET (SEND = NONE);

-- mutation: a base type has modifiers
-- covers: pg_type.typmodin, pg_type.typmodout
-- | ~ base type shop.coin
-- |     attributes:
-- |       - (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, TYPMOD_IN=shop.coin_modifier_in, TYPMOD_OUT=shop.coin_modifier_out, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
ALTER TYPE shop.coin SET (TYPMOD_IN = shop.coin_modifier_in, TYPMOD_OUT = shop.coin_modifier_out);

-- mutation: a base type has statistics of its own
-- covers: pg_type.typanalyze
-- | ~ base type shop.coin
-- |     attributes:
-- |       - (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, ANALYZE=shop.coin_analyze, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
ALTER TYPE shop.coin SET (ANALYZE = shop.coin_analyze);

-- mutation: a base type is indexed by parts
-- majors: 14-
-- covers: pg_type.typsubscript
-- | ~ base type shop.coin
-- |     attributes:
-- |       - (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, SUBSCRIPT=raw_array_subscript_handler, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
ALTER TYPE shop.coin SET (SUBSCRIPT = raw_array_subscript_handler);

-- mutation: a base type is stored otherwise
-- covers: pg_type.typstorage
-- | ~ base type shop.word
-- |     attributes:
-- |       - (INPUT=shop.word_in, OUTPUT=shop.word_out, INTERNALLENGTH=VARIABLE, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.word_in, OUTPUT=shop.word_out, INTERNALLENGTH=VARIABLE, ALIGNMENT=int4, STORAGE=extended)
CREATE TYPE shop.word;
CREATE FUNCTION shop.word_in(cstring) RETURNS shop.word LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION shop.word_out(shop.word) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE shop.word (INPUT = shop.word_in, OUTPUT = shop.word_out, STORAGE = plain);
-- then:
ALTER TYPE shop.word SET (STORAGE = extended);

-- mutation: a base type is passed by reference
-- covers: pg_type.typbyval
-- | ~ base type shop.coin
-- |     attributes:
-- |       - (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, ALIGNMENT=int4, STORAGE=plain)
UPDATE pg_type SET typbyval = false WHERE oid = 'shop.coin'::regtype;

-- mutation: a base type has another length
-- covers: pg_type.typlen
-- | ~ base type shop.coin
-- |     attributes:
-- |       - (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=2, PASSEDBYVALUE=, ALIGNMENT=int2, STORAGE=plain)
UPDATE pg_type SET typlen = 2, typalign = 's' WHERE oid = 'shop.coin'::regtype;

-- mutation: a base type is aligned otherwise
-- covers: pg_type.typalign
-- | ~ base type shop.coin
-- |     attributes:
-- |       - (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=2, PASSEDBYVALUE=, ALIGNMENT=int2, STORAGE=plain)
UPDATE pg_type SET typlen = 2, typalign = 's' WHERE oid = 'shop.coin'::regtype;

-- mutation: a base type is in another category
-- covers: pg_type.typcategory
-- | ~ base type shop.coin
-- |     attributes:
-- |       - (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain, CATEGORY='X')
UPDATE pg_type SET typcategory = 'X' WHERE oid = 'shop.coin'::regtype;

-- mutation: a base type is preferred in its category
-- covers: pg_type.typispreferred
-- | ~ base type shop.coin
-- |     attributes:
-- |       - (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain, PREFERRED=true)
UPDATE pg_type SET typispreferred = true WHERE oid = 'shop.coin'::regtype;

-- mutation: a base type has another delimiter
-- covers: pg_type.typdelim
-- | ~ base type shop.coin
-- |     attributes:
-- |       - (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain, DELIMITER=';')
UPDATE pg_type SET typdelim = ';' WHERE oid = 'shop.coin'::regtype;

-- mutation: a base type has elements
-- majors: 14-
-- covers: pg_type.typelem
-- | ~ base type shop.coin
-- |     attributes:
-- |       - (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, SUBSCRIPT=raw_array_subscript_handler, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, SUBSCRIPT=raw_array_subscript_handler, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain, ELEMENT=integer)
ALTER TYPE shop.coin SET (SUBSCRIPT = raw_array_subscript_handler);
-- then:
UPDATE pg_type SET typelem = 'integer'::regtype WHERE oid = 'shop.coin'::regtype;

-- mutation: a base type has a default
-- covers: pg_type.typdefault
-- | ~ base type shop.coin
-- |     attributes:
-- |       - (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, DEFAULT='7', INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
UPDATE pg_type SET typdefault = '7' WHERE oid = 'shop.coin'::regtype;

-- mutation: a base type has collations
-- covers: pg_type.typcollation
-- | ~ base type shop.coin
-- |     attributes:
-- |       - (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.coin_in, OUTPUT=shop.coin_out, RECEIVE=shop.coin_receive, SEND=shop.coin_send, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain, COLLATABLE=true)
UPDATE pg_type SET typcollation = 100 WHERE oid = 'shop.coin'::regtype;

-- mutation: a base type is read by another function
-- covers: pg_type.typinput
-- | ~ base type shop.word
-- |     attributes:
-- |       - (INPUT=shop.word_in, OUTPUT=shop.word_out, INTERNALLENGTH=VARIABLE, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.word_read, OUTPUT=shop.word_out, INTERNALLENGTH=VARIABLE, ALIGNMENT=int4, STORAGE=plain)
CREATE TYPE shop.word;
CREATE FUNCTION shop.word_in(cstring) RETURNS shop.word LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION shop.word_read(cstring) RETURNS shop.word LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION shop.word_out(shop.word) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE FUNCTION shop.word_write(shop.word) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE shop.word (INPUT = shop.word_in, OUTPUT = shop.word_out);
-- then:
DROP TYPE shop.word CASCADE;
CREATE TYPE shop.word;
CREATE FUNCTION shop.word_in(cstring) RETURNS shop.word LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION shop.word_read(cstring) RETURNS shop.word LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION shop.word_out(shop.word) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE FUNCTION shop.word_write(shop.word) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE shop.word (INPUT = shop.word_read, OUTPUT = shop.word_out);

-- mutation: a base type is written by another function
-- covers: pg_type.typoutput
-- | ~ base type shop.word
-- |     attributes:
-- |       - (INPUT=shop.word_in, OUTPUT=shop.word_out, INTERNALLENGTH=VARIABLE, ALIGNMENT=int4, STORAGE=plain)
-- |       + (INPUT=shop.word_in, OUTPUT=shop.word_write, INTERNALLENGTH=VARIABLE, ALIGNMENT=int4, STORAGE=plain)
CREATE TYPE shop.word;
CREATE FUNCTION shop.word_in(cstring) RETURNS shop.word LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION shop.word_read(cstring) RETURNS shop.word LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION shop.word_out(shop.word) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE FUNCTION shop.word_write(shop.word) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE shop.word (INPUT = shop.word_in, OUTPUT = shop.word_out);
-- then:
DROP TYPE shop.word CASCADE;
CREATE TYPE shop.word;
CREATE FUNCTION shop.word_in(cstring) RETURNS shop.word LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION shop.word_read(cstring) RETURNS shop.word LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION shop.word_out(shop.word) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE FUNCTION shop.word_write(shop.word) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE shop.word (INPUT = shop.word_in, OUTPUT = shop.word_write);

-- mutation: a shell is filled
-- covers: pg_type.typisdefined
-- | ~ base type shop.shell
-- |     attributes:
-- |       - ()
-- |       + (INPUT=shop.shell_in, OUTPUT=shop.shell_out, INTERNALLENGTH=4, PASSEDBYVALUE=, ALIGNMENT=int4, STORAGE=plain)
CREATE FUNCTION shop.shell_in(cstring) RETURNS shop.shell LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION shop.shell_out(shop.shell) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
-- then:
CREATE TYPE shop.shell (INPUT = shop.shell_in, OUTPUT = shop.shell_out, LIKE = integer);

-- mutation: a shell is there
-- covers: pg_type.typisdefined
-- | + base type shop.husk
CREATE TYPE shop.husk;
