-- mutation: a schema is there
-- covers: pg_namespace.oid
-- | + schema cellar
CREATE SCHEMA cellar;

-- mutation: a schema has another name
-- covers: pg_namespace.nspname
-- | - schema attic
-- |
-- | + schema cellar
ALTER SCHEMA attic RENAME TO cellar;

-- mutation: an extension is there
-- covers: pg_extension.oid, pg_extension.extname
-- | + extension moddatetime  schema shop, relocatable
-- |
-- | + provided privileges "FUNCTION shop.moddatetime()"  revoked (public, privilege EXECUTE)
CREATE EXTENSION moddatetime SCHEMA shop;

-- mutation: an extension is in another schema
-- covers: pg_extension.extnamespace
-- | ~ extension seg
-- |     schema  shop → attic
-- |
-- | + provided privileges "FUNCTION
-- |     attic.gseg_consistent(pg_catalog.internal,attic.seg,smallint,pg_catalog.oid,pg_catalog.internal)"  revoked
-- |     (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.gseg_penalty(pg_catalog.internal,pg_catalog.internal,pg_catalog.internal)"
-- |     revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.gseg_picksplit(pg_catalog.internal,pg_catalog.internal)"  revoked (public,
-- |     privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.gseg_same(attic.seg,attic.seg,pg_catalog.internal)"  revoked (public,
-- |     privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.gseg_union(pg_catalog.internal,pg_catalog.internal)"  revoked (public,
-- |     privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_center(attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_cmp(attic.seg,attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_contained(attic.seg,attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_contains(attic.seg,attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_different(attic.seg,attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_ge(attic.seg,attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_gt(attic.seg,attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_in(pg_catalog.cstring)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_inter(attic.seg,attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_le(attic.seg,attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_left(attic.seg,attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_lower(attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_lt(attic.seg,attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_out(attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_over_left(attic.seg,attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_over_right(attic.seg,attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_overlap(attic.seg,attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_right(attic.seg,attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_same(attic.seg,attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_size(attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_union(attic.seg,attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION attic.seg_upper(attic.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION
-- |     shop.gseg_consistent(pg_catalog.internal,shop.seg,smallint,pg_catalog.oid,pg_catalog.internal)"  revoked
-- |     (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.gseg_penalty(pg_catalog.internal,pg_catalog.internal,pg_catalog.internal)"
-- |     revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.gseg_picksplit(pg_catalog.internal,pg_catalog.internal)"  revoked (public,
-- |     privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.gseg_same(shop.seg,shop.seg,pg_catalog.internal)"  revoked (public,
-- |     privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.gseg_union(pg_catalog.internal,pg_catalog.internal)"  revoked (public,
-- |     privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_center(shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_cmp(shop.seg,shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_contained(shop.seg,shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_contains(shop.seg,shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_different(shop.seg,shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_ge(shop.seg,shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_gt(shop.seg,shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_in(pg_catalog.cstring)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_inter(shop.seg,shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_le(shop.seg,shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_left(shop.seg,shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_lower(shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_lt(shop.seg,shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_out(shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_over_left(shop.seg,shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_over_right(shop.seg,shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_overlap(shop.seg,shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_right(shop.seg,shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_same(shop.seg,shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_size(shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_union(shop.seg,shop.seg)"  revoked (public, privilege EXECUTE)
-- |
-- | - provided privileges "FUNCTION shop.seg_upper(shop.seg)"  revoked (public, privilege EXECUTE)
CREATE EXTENSION seg SCHEMA shop;
-- then:
ALTER EXTENSION seg SET SCHEMA attic;

-- mutation: an extension has another version
-- not taken back: an extension has no way back to an older version
-- covers: pg_extension.extversion
-- | ~ extension pg_trgm
-- |     version  1.3 → 1.4
-- |
-- | + provided privileges "FUNCTION shop.strict_word_similarity(pg_catalog.text,pg_catalog.text)"  revoked (public,
-- |     privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION shop.strict_word_similarity_commutator_op(pg_catalog.text,pg_catalog.text)"
-- |     revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION shop.strict_word_similarity_dist_commutator_op(pg_catalog.text,pg_catalog.text)"
-- |     revoked (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION shop.strict_word_similarity_dist_op(pg_catalog.text,pg_catalog.text)"  revoked
-- |     (public, privilege EXECUTE)
-- |
-- | + provided privileges "FUNCTION shop.strict_word_similarity_op(pg_catalog.text,pg_catalog.text)"  revoked
-- |     (public, privilege EXECUTE)
CREATE EXTENSION pg_trgm SCHEMA shop VERSION '1.3';
-- then:
ALTER EXTENSION pg_trgm UPDATE TO '1.4';

-- mutation: an extension has one more member
-- not taken back: what belongs to an extension is not ours; pg_dump keeps no more
-- covers: pg_depend.refclassid
-- | - routine shop.lots(integer[])  → integer in sql
ALTER EXTENSION citext ADD FUNCTION shop.lots(integer[]);

-- mutation: an extension has one member less
-- not taken back: what belongs to an extension is not ours; pg_dump keeps no more
-- not put right: what belongs to an extension is not ours; pg_dump keeps no more
-- covers: pg_depend.refclassid
-- | + routine shop.texticlike(shop.citext, text)  → boolean in internal
ALTER EXTENSION citext DROP FUNCTION shop.texticlike(shop.citext, text);

-- mutation: what an extension brought may be used by fewer
-- covers: pg_proc.proacl
-- | + provided privileges "FUNCTION shop.citextin(pg_catalog.cstring)"  revoked (public, privilege EXECUTE)
REVOKE EXECUTE ON FUNCTION shop.citextin(cstring) FROM PUBLIC;

-- mutation: what the server brought may be used by fewer
-- covers: pg_proc.proacl
-- | + provided privileges "FUNCTION pg_catalog.pg_sleep(double precision)"  revoked (public, privilege EXECUTE)
REVOKE EXECUTE ON FUNCTION pg_catalog.pg_sleep(double precision) FROM PUBLIC;

-- mutation: a relation of the server's may be read
-- covers: pg_class.relacl
-- | + provided privileges "TABLE pg_catalog.pg_authid"  granted (role, role mutation_ada, privilege SELECT)
GRANT SELECT ON pg_catalog.pg_authid TO mutation_ada;

-- mutation: a language is there
-- covers: pg_language.oid, pg_language.lanispl
-- | + language drawing  handler plpgsql_call_handler
CREATE LANGUAGE drawing HANDLER plpgsql_call_handler;

-- mutation: a language has another name
-- covers: pg_language.lanname
-- | + language drawing  handler plpgsql_call_handler, inline plpgsql_inline_handler, validator plpgsql_validator
-- |
-- | - language sketch  handler plpgsql_call_handler, inline plpgsql_inline_handler, validator plpgsql_validator
ALTER LANGUAGE sketch RENAME TO drawing;

-- mutation: a language is trusted
-- covers: pg_language.lanpltrusted
-- | ~ language sketch
-- |     trusted  no → yes
DROP LANGUAGE sketch;
CREATE TRUSTED LANGUAGE sketch HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;

-- mutation: a language has another handler
-- covers: pg_language.lanplcallfoid
-- | ~ language sketch
-- |     handler  plpgsql_call_handler → shop.handler
CREATE FUNCTION shop.handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
-- then:
DROP LANGUAGE sketch;
CREATE LANGUAGE sketch HANDLER shop.handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;

-- mutation: a language has no inline handler
-- covers: pg_language.laninline
-- | ~ language sketch
-- |     inline  plpgsql_inline_handler → none
DROP LANGUAGE sketch;
CREATE LANGUAGE sketch HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;

-- mutation: a language has no validator
-- covers: pg_language.lanvalidator
-- | ~ language sketch
-- |     validator  plpgsql_validator → none
DROP LANGUAGE sketch;
CREATE LANGUAGE sketch HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler;

-- mutation: an access method is there
-- covers: pg_am.oid, pg_am.amname
-- | + access method stack  table, handler heap_tableam_handler
CREATE ACCESS METHOD stack TYPE TABLE HANDLER heap_tableam_handler;

-- mutation: an access method has another handler
-- covers: pg_am.amhandler
-- | ~ access method pile
-- |     handler  heap_tableam_handler → shop.heap
CREATE FUNCTION shop.heap(internal) RETURNS table_am_handler LANGUAGE internal AS 'heap_tableam_handler';
-- then:
DROP ACCESS METHOD pile;
CREATE ACCESS METHOD pile TYPE TABLE HANDLER shop.heap;

-- mutation: an access method is for indexes
-- covers: pg_am.amtype
-- | ~ access method pile
-- |     sort     table → index
-- |     handler  heap_tableam_handler → bthandler
DROP ACCESS METHOD pile;
CREATE ACCESS METHOD pile TYPE INDEX HANDLER bthandler;

-- mutation: what goes with an extension goes with another
-- covers: pg_depend.refobjid
-- | ~ routine shop.total(numeric, integer)
-- |     - extension dependency citext
-- |     + extension dependency seg
CREATE EXTENSION seg SCHEMA shop;
ALTER FUNCTION shop.total(numeric, integer) DEPENDS ON EXTENSION citext;
-- then:
ALTER FUNCTION shop.total(numeric, integer) NO DEPENDS ON EXTENSION citext;
ALTER FUNCTION shop.total(numeric, integer) DEPENDS ON EXTENSION seg;

-- mutation: an extension that something goes with is there
-- | + extension moddatetime  schema shop, relocatable
-- |
-- | + provided privileges "FUNCTION shop.moddatetime()"  revoked (public, privilege EXECUTE)
-- |
-- | ~ routine shop.tidy(integer)
-- |     + extension dependency moddatetime
CREATE EXTENSION moddatetime SCHEMA shop;
ALTER PROCEDURE shop.tidy DEPENDS ON EXTENSION moddatetime;
