-- mutation: an operator is there
-- covers: pg_operator.oid, pg_operator.oprkind
-- | + operator shop."!#"(NONE, text)  attributes (FUNCTION=pg_catalog.upper, RIGHTARG=text)
CREATE OPERATOR shop.!# (RIGHTARG = text, FUNCTION = upper);

-- mutation: an operator is in another schema
-- covers: pg_operator.oprnamespace
-- | + operator attic."+#"(text, text)  attributes (FUNCTION=shop.text_same, LEFTARG=text, RIGHTARG=text)
-- |
-- | - operator shop."+#"(text, text)  attributes (FUNCTION=shop.text_same, LEFTARG=text, RIGHTARG=text)
CREATE OPERATOR shop.+# (LEFTARG = text, RIGHTARG = text, FUNCTION = shop.text_same);
-- then:
ALTER OPERATOR shop.+# (text, text) SET SCHEMA attic;

-- mutation: an operator has another name
-- covers: pg_operator.oprname
-- | - operator shop."+#"(text, text)  attributes (FUNCTION=shop.text_same, LEFTARG=text, RIGHTARG=text)
-- |
-- | + operator shop."-#"(text, text)  attributes (FUNCTION=shop.text_same, LEFTARG=text, RIGHTARG=text)
CREATE OPERATOR shop.+# (LEFTARG = text, RIGHTARG = text, FUNCTION = shop.text_same);
-- then:
DROP OPERATOR shop.+# (text, text);
CREATE OPERATOR shop.-# (LEFTARG = text, RIGHTARG = text, FUNCTION = shop.text_same);

-- mutation: an operator calls something else
-- covers: pg_operator.oprcode
-- | ~ operator shop."+#"(text, text)
-- |     attributes  (FUNCTION=shop.text_same, LEFTARG=text, RIGHTARG=text) → (FUNCTION=shop.text_more, LEFTARG=text,
-- |                 RIGHTARG=text)
CREATE OPERATOR shop.+# (LEFTARG = text, RIGHTARG = text, FUNCTION = shop.text_same);
-- then:
DROP OPERATOR shop.+# (text, text);
CREATE OPERATOR shop.+# (LEFTARG = text, RIGHTARG = text, FUNCTION = shop.text_more);

-- mutation: an operator is of other types
-- covers: pg_operator.oprleft, pg_operator.oprright, pg_operator.oprresult
-- | + operator shop."+#"(integer, integer)  attributes (FUNCTION=int4pl, LEFTARG=integer, RIGHTARG=integer)
-- |
-- | - operator shop."+#"(text, text)  attributes (FUNCTION=shop.text_same, LEFTARG=text, RIGHTARG=text)
CREATE OPERATOR shop.+# (LEFTARG = text, RIGHTARG = text, FUNCTION = shop.text_same);
-- then:
DROP OPERATOR shop.+# (text, text);
CREATE OPERATOR shop.+# (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4pl);

-- mutation: an operator has no restriction
-- covers: pg_operator.oprrest
-- | ~ operator shop."<#"(text, text)
-- |     attributes:
-- |       - (FUNCTION=shop.text_less, LEFTARG=text, RIGHTARG=text, COMMUTATOR=OPERATOR(shop.>#), RESTRICT=scalarltsel, JOIN=scalarltjoinsel)
-- |       + (FUNCTION=shop.text_less, LEFTARG=text, RIGHTARG=text, COMMUTATOR=OPERATOR(shop.>#), JOIN=scalarltjoinsel)
ALTER OPERATOR shop.<# (text, text) SET (RESTRICT = NONE);

-- mutation: an operator has another join
-- covers: pg_operator.oprjoin
-- | ~ operator shop."<#"(text, text)
-- |     attributes:
-- |       - (FUNCTION=shop.text_less, LEFTARG=text, RIGHTARG=text, COMMUTATOR=OPERATOR(shop.>#), RESTRICT=scalarltsel, JOIN=scalarltjoinsel)
-- |       + (FUNCTION=shop.text_less, LEFTARG=text, RIGHTARG=text, COMMUTATOR=OPERATOR(shop.>#), RESTRICT=scalarltsel, JOIN=scalargtjoinsel)
ALTER OPERATOR shop.<# (text, text) SET (JOIN = scalargtjoinsel);

-- mutation: an operator has a negator
-- majors: 17-
-- covers: pg_operator.oprnegate
-- | ~ operator shop."<>#"(text, text)
-- |     attributes:
-- |       - (FUNCTION=shop.text_other, LEFTARG=text, RIGHTARG=text, COMMUTATOR=OPERATOR(shop.<>#))
-- |       + (FUNCTION=shop.text_other, LEFTARG=text, RIGHTARG=text, COMMUTATOR=OPERATOR(shop.<>#), NEGATOR=OPERATOR(shop.=#))
-- |
-- | ~ operator shop."=#"(text, text)
-- |     attributes:
-- |       - (FUNCTION=shop.text_same, LEFTARG=text, RIGHTARG=text, COMMUTATOR=OPERATOR(shop.=#))
-- |       + (FUNCTION=shop.text_same, LEFTARG=text, RIGHTARG=text, COMMUTATOR=OPERATOR(shop.=#), NEGATOR=OPERATOR(shop.<>#))
CREATE FUNCTION shop.text_other(text, text) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'textne';
CREATE OPERATOR shop.<># (LEFTARG = text, RIGHTARG = text, FUNCTION = shop.text_other, COMMUTATOR = OPERATOR(shop.<>#));
-- then:
ALTER OPERATOR shop.<># (text, text) SET (NEGATOR = OPERATOR(shop.=#));

-- mutation: an operator has a commutator
-- majors: 17-
-- covers: pg_operator.oprcom
-- | ~ operator shop."+#"(text, text)
-- |     attributes:
-- |       - (FUNCTION=shop.text_same, LEFTARG=text, RIGHTARG=text)
-- |       + (FUNCTION=shop.text_same, LEFTARG=text, RIGHTARG=text, COMMUTATOR=OPERATOR(shop.+#))
CREATE OPERATOR shop.+# (LEFTARG = text, RIGHTARG = text, FUNCTION = shop.text_same);
-- then:
ALTER OPERATOR shop.+# (text, text) SET (COMMUTATOR = OPERATOR(shop.+#));

-- mutation: an operator merges
-- majors: 17-
-- covers: pg_operator.oprcanmerge
-- | ~ operator shop."=#"(text, text)
-- |     attributes:
-- |       - (FUNCTION=shop.text_same, LEFTARG=text, RIGHTARG=text, COMMUTATOR=OPERATOR(shop.=#))
-- |       + (FUNCTION=shop.text_same, LEFTARG=text, RIGHTARG=text, COMMUTATOR=OPERATOR(shop.=#), MERGES=)
ALTER OPERATOR shop.=# (text, text) SET (MERGES);

-- mutation: an operator hashes
-- majors: 17-
-- covers: pg_operator.oprcanhash
-- | ~ operator shop."=#"(text, text)
-- |     attributes:
-- |       - (FUNCTION=shop.text_same, LEFTARG=text, RIGHTARG=text, COMMUTATOR=OPERATOR(shop.=#))
-- |       + (FUNCTION=shop.text_same, LEFTARG=text, RIGHTARG=text, COMMUTATOR=OPERATOR(shop.=#), HASHES=)
ALTER OPERATOR shop.=# (text, text) SET (HASHES);

-- mutation: an operator family is there
-- covers: pg_opfamily.oid, pg_opfamily.opfmethod
-- | + operator family shop.points(gist)
CREATE OPERATOR FAMILY shop.points USING gist;

-- mutation: an operator family has another name
-- covers: pg_opfamily.opfname
-- | + operator family shop.rest(btree)
-- |
-- | - operator family shop.spare(btree)
ALTER OPERATOR FAMILY shop.spare USING btree RENAME TO rest;

-- mutation: an operator family is in another schema
-- covers: pg_opfamily.opfnamespace
-- | + operator family attic.spare(btree)
-- |
-- | - operator family shop.spare(btree)
ALTER OPERATOR FAMILY shop.spare USING btree SET SCHEMA attic;

-- mutation: an operator family has an operator
-- covers: pg_amop.oid, pg_amop.amopfamily, pg_amop.amopopr, pg_amop.amopmethod
-- | ~ operator family shop.spare(btree)
-- |     members  () → (OPERATOR 1 shop.<#(text, text))
ALTER OPERATOR FAMILY shop.spare USING btree ADD OPERATOR 1 shop.<# (text, text);

-- mutation: an operator family has an operator of another strategy
-- covers: pg_amop.amopstrategy
-- | ~ operator family shop.spare(btree)
-- |     members  (OPERATOR 1 shop.<#(text, text)) → (OPERATOR 2 shop.<#(text, text))
ALTER OPERATOR FAMILY shop.spare USING btree ADD OPERATOR 1 shop.<# (text, text);
-- then:
ALTER OPERATOR FAMILY shop.spare USING btree DROP OPERATOR 1 (text, text);
ALTER OPERATOR FAMILY shop.spare USING btree ADD OPERATOR 2 shop.<# (text, text);

-- mutation: an operator family has an operator of other types
-- covers: pg_amop.amoplefttype, pg_amop.amoprighttype
-- | ~ operator family shop.spare(btree)
-- |     members  (OPERATOR 1 shop.<#(text, text)) → (OPERATOR 1 pg_catalog.<(integer, bigint))
ALTER OPERATOR FAMILY shop.spare USING btree ADD OPERATOR 1 shop.<# (text, text);
-- then:
ALTER OPERATOR FAMILY shop.spare USING btree DROP OPERATOR 1 (text, text);
ALTER OPERATOR FAMILY shop.spare USING btree ADD OPERATOR 1 < (integer, bigint);

-- mutation: an operator orders
-- covers: pg_amop.amoppurpose, pg_amop.amopsortfamily
-- | ~ operator family shop.points(gist)
-- |     members:
-- |       - (OPERATOR 1 pg_catalog.<<(point, point))
-- |       + (OPERATOR 1 pg_catalog.<->(point, point) FOR ORDER BY pg_catalog.float_ops)
CREATE OPERATOR FAMILY shop.points USING gist;
ALTER OPERATOR FAMILY shop.points USING gist ADD OPERATOR 1 << (point, point);
-- then:
ALTER OPERATOR FAMILY shop.points USING gist DROP OPERATOR 1 (point, point);
ALTER OPERATOR FAMILY shop.points USING gist ADD OPERATOR 1 <-> (point, point) FOR ORDER BY float_ops;

-- mutation: an operator family has a function
-- covers: pg_amproc.oid, pg_amproc.amprocfamily, pg_amproc.amproclefttype, pg_amproc.amprocrighttype
-- | ~ operator family shop.spare(btree)
-- |     members  () → (FUNCTION 1 (integer, bigint) btint48cmp(integer,bigint))
ALTER OPERATOR FAMILY shop.spare USING btree ADD FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint);

-- mutation: an operator family has another function
-- covers: pg_amproc.amproc
-- | ~ operator family shop.spare(btree)
-- |     members  (FUNCTION 1 (text, text) shop.text_compare(text,text)) → (FUNCTION 1 (text, text) bttextcmp(text,text))
ALTER OPERATOR FAMILY shop.spare USING btree ADD FUNCTION 1 (text, text) shop.text_compare(text, text);
-- then:
ALTER OPERATOR FAMILY shop.spare USING btree DROP FUNCTION 1 (text, text);
ALTER OPERATOR FAMILY shop.spare USING btree ADD FUNCTION 1 (text, text) bttextcmp(text, text);

-- mutation: an operator family has a function of another number
-- covers: pg_amproc.amprocnum
-- | ~ operator family shop.spare(btree)
-- |     members  () → (FUNCTION 2 (text, text) bttextsortsupport(internal))
ALTER OPERATOR FAMILY shop.spare USING btree ADD FUNCTION 2 (text, text) bttextsortsupport(internal);

-- mutation: an operator class is there
-- covers: pg_opclass.oid
-- | + operator class shop.odd(btree)  type text, family shop.spare(btree), members (OPERATOR 1 shop.<#(text, text))
CREATE OPERATOR CLASS shop.odd FOR TYPE text USING btree FAMILY shop.spare AS OPERATOR 1 shop.<#;

-- mutation: an operator class has another name
-- covers: pg_opclass.opcname
-- | - operator class shop.text_order(btree)  type text, family shop.texts(btree), members (OPERATOR 1 shop.<#(text,
-- |     text), OPERATOR 3 shop.=#(text, text), OPERATOR 5 shop.>#(text, text), FUNCTION 1 (text, text)
-- |     shop.text_compare(text,text))
-- |
-- | + operator class shop.text_rank(btree)  type text, family shop.texts(btree), members (OPERATOR 1 shop.<#(text,
-- |     text), OPERATOR 3 shop.=#(text, text), OPERATOR 5 shop.>#(text, text), FUNCTION 1 (text, text)
-- |     shop.text_compare(text,text))
ALTER OPERATOR CLASS shop.text_order USING btree RENAME TO text_rank;

-- mutation: an operator class is in another schema
-- covers: pg_opclass.opcnamespace
-- | + operator class attic.text_order(btree)  type text, family shop.texts(btree), members (OPERATOR 1 shop.<#(text,
-- |     text), OPERATOR 3 shop.=#(text, text), OPERATOR 5 shop.>#(text, text), FUNCTION 1 (text, text)
-- |     shop.text_compare(text,text))
-- |
-- | - operator class shop.text_order(btree)  type text, family shop.texts(btree), members (OPERATOR 1 shop.<#(text,
-- |     text), OPERATOR 3 shop.=#(text, text), OPERATOR 5 shop.>#(text, text), FUNCTION 1 (text, text)
-- |     shop.text_compare(text,text))
ALTER OPERATOR CLASS shop.text_order USING btree SET SCHEMA attic;

-- mutation: an operator class is of another family
-- covers: pg_opclass.opcfamily
-- | ~ operator class shop.text_order(btree)
-- |     family  shop.texts(btree) → shop.spare(btree)
DROP OPERATOR CLASS shop.text_order USING btree;
CREATE OPERATOR CLASS shop.text_order FOR TYPE text USING btree FAMILY shop.spare AS
    OPERATOR 1 shop.<#, OPERATOR 3 shop.=#, OPERATOR 5 shop.>#, FUNCTION 1 shop.text_compare(text, text);

-- mutation: an operator class is the default
-- covers: pg_opclass.opcdefault
-- | ~ operator class shop.coins(hash)
-- |     standard  no → yes
CREATE OPERATOR CLASS shop.coins FOR TYPE shop.coin USING hash AS STORAGE shop.coin;
-- then:
DROP OPERATOR CLASS shop.coins USING hash;
CREATE OPERATOR CLASS shop.coins DEFAULT FOR TYPE shop.coin USING hash AS STORAGE shop.coin;

-- mutation: an operator class is of another type
-- covers: pg_opclass.opcintype
-- | ~ operator class shop.coins(hash)
-- |     type     shop.coin → shop.state
-- |     members  (STORAGE shop.coin) → (STORAGE shop.state)
CREATE OPERATOR CLASS shop.coins FOR TYPE shop.coin USING hash AS STORAGE shop.coin;
-- then:
DROP OPERATOR CLASS shop.coins USING hash;
CREATE OPERATOR CLASS shop.coins FOR TYPE shop.state USING hash AS STORAGE shop.state;

-- mutation: an operator class is of another method
-- covers: pg_opclass.opcmethod
-- | + operator family shop.coins(btree)
-- |
-- | + operator class shop.coins(btree)  type shop.coin, family shop.coins(btree), members (STORAGE shop.coin)
-- |
-- | - operator class shop.coins(hash)  type shop.coin, family shop.coins(hash), members (STORAGE shop.coin)
CREATE OPERATOR CLASS shop.coins FOR TYPE shop.coin USING hash AS STORAGE shop.coin;
-- then:
DROP OPERATOR CLASS shop.coins USING hash;
CREATE OPERATOR CLASS shop.coins FOR TYPE shop.coin USING btree AS STORAGE shop.coin;

-- mutation: an operator class stores something else
-- covers: pg_opclass.opckeytype
-- | ~ operator class shop.coins(gist)
-- |     members  (STORAGE shop.coin) → (STORAGE integer)
CREATE OPERATOR CLASS shop.coins FOR TYPE shop.coin USING gist AS STORAGE shop.coin;
-- then:
DROP OPERATOR CLASS shop.coins USING gist;
CREATE OPERATOR CLASS shop.coins FOR TYPE shop.coin USING gist AS STORAGE integer;

-- mutation: a cast is there
-- covers: pg_cast.oid
-- | + cast "shop.state AS bigint"  source shop.state, target bigint, input output, explicit
CREATE CAST (shop.state AS bigint) WITH INOUT;

-- mutation: a cast is of other types
-- covers: pg_cast.castsource, pg_cast.casttarget
-- | + cast "integer AS shop.state"  source integer, target shop.state, input output, explicit
-- |
-- | - cast "shop.state AS integer"  source shop.state, target integer, function shop.state_number(shop.state),
-- |     explicit
DROP CAST (shop.state AS integer);
CREATE CAST (integer AS shop.state) WITH INOUT;

-- mutation: a cast calls something else
-- covers: pg_cast.castfunc
-- | ~ cast "shop.state AS integer"
-- |     function  shop.state_number(shop.state) → shop.state_count(shop.state)
DROP CAST (shop.state AS integer);
CREATE CAST (shop.state AS integer) WITH FUNCTION shop.state_count(shop.state);

-- mutation: a cast is made by itself in assignments
-- covers: pg_cast.castcontext
-- | ~ cast "shop.state AS integer"
-- |     context  explicit → assignment
DROP CAST (shop.state AS integer);
CREATE CAST (shop.state AS integer) WITH FUNCTION shop.state_number(shop.state) AS ASSIGNMENT;

-- mutation: a cast is made by itself
-- covers: pg_cast.castcontext
-- | ~ cast "shop.state AS integer"
-- |     context  explicit → implicit
-- |
-- | ~ view shop.open_orders
-- |     query:
-- |         …
-- |             price
-- |            FROM shop.orders o
-- |       -   WHERE (state <> 'sent'::shop.state)
-- |       +   WHERE (state OPERATOR(pg_catalog.<>) 'sent'::shop.state)
DROP CAST (shop.state AS integer);
CREATE CAST (shop.state AS integer) WITH FUNCTION shop.state_number(shop.state) AS IMPLICIT;

-- mutation: a cast goes by text
-- covers: pg_cast.castmethod
-- | ~ cast "shop.state AS integer"
-- |     function      shop.state_number(shop.state) → none
-- |     input output  no → yes
DROP CAST (shop.state AS integer);
CREATE CAST (shop.state AS integer) WITH INOUT;

-- mutation: a cast does nothing
-- covers: pg_cast.castmethod
-- | ~ cast "shop.coin AS integer"
-- |     input output  yes → no
CREATE CAST (shop.coin AS integer) WITH INOUT;
-- then:
DROP CAST (shop.coin AS integer);
CREATE CAST (shop.coin AS integer) WITHOUT FUNCTION;

-- mutation: a conversion is there
-- covers: pg_conversion.oid
-- | + conversion shop.latin_two  from encoding LATIN2, to encoding UTF8, function iso8859_to_utf8
CREATE CONVERSION shop.latin_two FOR 'LATIN2' TO 'UTF8' FROM iso8859_to_utf8;

-- mutation: a conversion has another name
-- covers: pg_conversion.conname
-- | - conversion shop.latin  from encoding LATIN1, to encoding UTF8, function iso8859_1_to_utf8
-- |
-- | + conversion shop.western  from encoding LATIN1, to encoding UTF8, function iso8859_1_to_utf8
ALTER CONVERSION shop.latin RENAME TO western;

-- mutation: a conversion is in another schema
-- covers: pg_conversion.connamespace
-- | + conversion attic.latin  from encoding LATIN1, to encoding UTF8, function iso8859_1_to_utf8
-- |
-- | - conversion shop.latin  from encoding LATIN1, to encoding UTF8, function iso8859_1_to_utf8
ALTER CONVERSION shop.latin SET SCHEMA attic;

-- mutation: a conversion is the default
-- covers: pg_conversion.condefault
-- | ~ conversion shop.latin
-- |     standard  no → yes
DROP CONVERSION shop.latin;
CREATE DEFAULT CONVERSION shop.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;

-- mutation: a conversion is of other encodings
-- covers: pg_conversion.conforencoding, pg_conversion.contoencoding, pg_conversion.conproc
-- | ~ conversion shop.latin
-- |     from encoding  LATIN1 → UTF8
-- |     to encoding    UTF8 → LATIN1
-- |     function       iso8859_1_to_utf8 → utf8_to_iso8859_1
DROP CONVERSION shop.latin;
CREATE CONVERSION shop.latin FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;

-- mutation: a transform is there
-- covers: pg_transform.oid, pg_transform.trflang
-- | + transform "FOR shop.coin LANGUAGE plpgsql"  type shop.coin, language plpgsql, from sql
-- |     shop.coin_from_sql(internal)
CREATE TRANSFORM FOR shop.coin LANGUAGE plpgsql (FROM SQL WITH FUNCTION shop.coin_from_sql(internal));

-- mutation: a transform is of another type
-- covers: pg_transform.trftype
-- | - transform "FOR integer LANGUAGE plpgsql"  type integer, language plpgsql, from sql
-- |     shop.coin_from_sql(internal)
-- |
-- | + transform "FOR text LANGUAGE plpgsql"  type text, language plpgsql, from sql shop.coin_from_sql(internal)
CREATE TRANSFORM FOR integer LANGUAGE plpgsql (FROM SQL WITH FUNCTION shop.coin_from_sql(internal));
-- then:
DROP TRANSFORM FOR integer LANGUAGE plpgsql;
CREATE TRANSFORM FOR text LANGUAGE plpgsql (FROM SQL WITH FUNCTION shop.coin_from_sql(internal));

-- mutation: a transform leads one way
-- covers: pg_transform.trftosql
-- | ~ transform "FOR shop.coin LANGUAGE sql"
-- |     to sql  shop.coin_to_sql(internal) → none
CREATE OR REPLACE TRANSFORM FOR shop.coin LANGUAGE sql (FROM SQL WITH FUNCTION shop.coin_from_sql(internal));

-- mutation: a transform leads the other way
-- covers: pg_transform.trffromsql
-- | ~ transform "FOR shop.coin LANGUAGE sql"
-- |     from sql  shop.coin_from_sql(internal) → none
CREATE OR REPLACE TRANSFORM FOR shop.coin LANGUAGE sql (TO SQL WITH FUNCTION shop.coin_to_sql(internal));
