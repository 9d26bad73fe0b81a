-- mutation: an aggregate is there
-- covers: pg_aggregate.aggfnoid
-- | + aggregate shop.product_of(numeric)  arguments numeric, attributes (SFUNC=numeric_mul, STYPE=numeric,
-- |     INITCOND='1')
CREATE AGGREGATE shop.product_of(numeric) (SFUNC = numeric_mul, STYPE = numeric, INITCOND = '1');

-- mutation: an aggregate adds up otherwise
-- covers: pg_aggregate.aggtransfn
-- | ~ aggregate shop.sum_of(numeric)
-- |     attributes  (SFUNC=numeric_add, STYPE=numeric, INITCOND='0') → (SFUNC=numeric_sub, STYPE=numeric, INITCOND='0')
CREATE OR REPLACE AGGREGATE shop.sum_of(numeric) (SFUNC = numeric_sub, STYPE = numeric, INITCOND = '0');

-- mutation: an aggregate keeps something else
-- covers: pg_aggregate.aggtranstype
-- | ~ aggregate shop.moving(integer)
-- |     attributes:
-- |       - (SFUNC=int4_sum, STYPE=bigint, MSFUNC=int4_avg_accum, MINVFUNC=int4_avg_accum_inv, MSTYPE=bigint[], MFINALFUNC=int2int4_sum, MINITCOND='{0,0}')
-- |       + (SFUNC=int4_avg_accum, STYPE=bigint[], FINALFUNC=int2int4_sum, INITCOND='{0,0}', MSFUNC=int4_avg_accum, MINVFUNC=int4_avg_accum_inv, MSTYPE=bigint[], MFINALFUNC=int2int4_sum, MINITCOND='{0,0}')
DROP AGGREGATE shop.moving(integer);
CREATE AGGREGATE shop.moving(integer) (SFUNC = int4_avg_accum, STYPE = bigint[], FINALFUNC = int2int4_sum, INITCOND = '{0,0}', MSFUNC = int4_avg_accum,
    MINVFUNC = int4_avg_accum_inv, MSTYPE = bigint[], MFINALFUNC = int2int4_sum, MINITCOND = '{0,0}');

-- mutation: an aggregate ends otherwise
-- covers: pg_aggregate.aggfinalfn
-- | ~ aggregate shop.sum_of(numeric)
-- |     attributes:
-- |       - (SFUNC=numeric_add, STYPE=numeric, INITCOND='0')
-- |       + (SFUNC=numeric_add, STYPE=numeric, FINALFUNC=numeric_abs, INITCOND='0')
CREATE OR REPLACE AGGREGATE shop.sum_of(numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = '0', FINALFUNC = numeric_abs);

-- mutation: an aggregate is combined
-- covers: pg_aggregate.aggcombinefn
-- | ~ aggregate shop.sum_of(numeric)
-- |     attributes:
-- |       - (SFUNC=numeric_add, STYPE=numeric, INITCOND='0')
-- |       + (SFUNC=numeric_add, STYPE=numeric, COMBINEFUNC=numeric_add, INITCOND='0')
CREATE OR REPLACE AGGREGATE shop.sum_of(numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = '0', COMBINEFUNC = numeric_add);

-- mutation: an aggregate's state is passed between processes
-- covers: pg_aggregate.aggserialfn, pg_aggregate.aggdeserialfn
-- | ~ aggregate shop.average(numeric)
-- |     attributes:
-- |       - (SFUNC=numeric_avg_accum, STYPE=internal, FINALFUNC=numeric_avg, COMBINEFUNC=numeric_avg_combine)
-- |       + (SFUNC=numeric_avg_accum, STYPE=internal, FINALFUNC=numeric_avg, COMBINEFUNC=numeric_avg_combine, SERIALFUNC=numeric_avg_serialize, DESERIALFUNC=numeric_avg_deserialize)
CREATE AGGREGATE shop.average(numeric) (SFUNC = numeric_avg_accum, STYPE = internal, FINALFUNC = numeric_avg, COMBINEFUNC = numeric_avg_combine);
-- then:
CREATE OR REPLACE AGGREGATE shop.average(numeric) (SFUNC = numeric_avg_accum, STYPE = internal, FINALFUNC = numeric_avg, COMBINEFUNC = numeric_avg_combine,
    SERIALFUNC = numeric_avg_serialize, DESERIALFUNC = numeric_avg_deserialize);

-- mutation: an aggregate begins elsewhere
-- covers: pg_aggregate.agginitval
-- | ~ aggregate shop.sum_of(numeric)
-- |     attributes  (SFUNC=numeric_add, STYPE=numeric, INITCOND='0') → (SFUNC=numeric_add, STYPE=numeric, INITCOND='1')
CREATE OR REPLACE AGGREGATE shop.sum_of(numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = '1');

-- mutation: an aggregate needs more space
-- covers: pg_aggregate.aggtransspace
-- | ~ aggregate shop.sum_of(numeric)
-- |     attributes  (SFUNC=numeric_add, STYPE=numeric, INITCOND='0') → (SFUNC=numeric_add, STYPE=numeric, SSPACE=100,
-- |                 INITCOND='0')
CREATE OR REPLACE AGGREGATE shop.sum_of(numeric) (SFUNC = numeric_add, STYPE = numeric, SSPACE = 100, INITCOND = '0');

-- mutation: an aggregate's end changes the state
-- covers: pg_aggregate.aggfinalmodify
-- | ~ aggregate shop.sum_of(numeric)
-- |     attributes:
-- |       - (SFUNC=numeric_add, STYPE=numeric, FINALFUNC=numeric_abs, INITCOND='0')
-- |       + (SFUNC=numeric_add, STYPE=numeric, FINALFUNC=numeric_abs, FINALFUNC_MODIFY=SHAREABLE, INITCOND='0')
CREATE OR REPLACE AGGREGATE shop.sum_of(numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = '0', FINALFUNC = numeric_abs);
-- then:
CREATE OR REPLACE AGGREGATE shop.sum_of(numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = '0', FINALFUNC = numeric_abs, FINALFUNC_MODIFY = SHAREABLE);

-- mutation: an aggregate's end gets the arguments
-- covers: pg_aggregate.aggfinalextra
-- | ~ aggregate shop.sum_of(numeric)
-- |     attributes:
-- |       - (SFUNC=numeric_add, STYPE=numeric, FINALFUNC=shop.last, INITCOND='0')
-- |       + (SFUNC=numeric_add, STYPE=numeric, FINALFUNC=shop.last, FINALFUNC_EXTRA=, INITCOND='0')
CREATE FUNCTION shop.last(numeric, numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE FUNCTION shop.last(numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE OR REPLACE AGGREGATE shop.sum_of(numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = '0', FINALFUNC = shop.last);
-- then:
CREATE OR REPLACE AGGREGATE shop.sum_of(numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = '0', FINALFUNC = shop.last, FINALFUNC_EXTRA);

-- mutation: an aggregate is sorted
-- covers: pg_aggregate.aggsortop
-- | ~ aggregate shop.greatest_of(integer)
-- |     attributes:
-- |       - (SFUNC=int4larger, STYPE=integer)
-- |       + (SFUNC=int4larger, STYPE=integer, SORTOP=OPERATOR(pg_catalog.>))
CREATE AGGREGATE shop.greatest_of(integer) (SFUNC = int4larger, STYPE = integer);
-- then:
CREATE OR REPLACE AGGREGATE shop.greatest_of(integer) (SFUNC = int4larger, STYPE = integer, SORTOP = OPERATOR(pg_catalog.>));

-- mutation: an aggregate may run in parallel
-- covers: pg_proc.proparallel
-- | ~ aggregate shop.sum_of(numeric)
-- |     attributes:
-- |       - (SFUNC=numeric_add, STYPE=numeric, INITCOND='0')
-- |       + (SFUNC=numeric_add, STYPE=numeric, INITCOND='0', PARALLEL=SAFE)
CREATE OR REPLACE AGGREGATE shop.sum_of(numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = '0', PARALLEL = SAFE);

-- mutation: an aggregate takes nothing away
-- covers: pg_aggregate.aggmtransfn, pg_aggregate.aggminvtransfn, pg_aggregate.aggmtranstype, pg_aggregate.aggmfinalfn, pg_aggregate.aggminitval
-- | ~ aggregate shop.moving(integer)
-- |     attributes:
-- |       - (SFUNC=int4_sum, STYPE=bigint, MSFUNC=int4_avg_accum, MINVFUNC=int4_avg_accum_inv, MSTYPE=bigint[], MFINALFUNC=int2int4_sum, MINITCOND='{0,0}')
-- |       + (SFUNC=int4_sum, STYPE=bigint)
CREATE OR REPLACE AGGREGATE shop.moving(integer) (SFUNC = int4_sum, STYPE = bigint);

-- mutation: a moving aggregate begins elsewhere
-- covers: pg_aggregate.aggminitval
-- | ~ aggregate shop.moving(integer)
-- |     attributes:
-- |       - (SFUNC=int4_sum, STYPE=bigint, MSFUNC=int4_avg_accum, MINVFUNC=int4_avg_accum_inv, MSTYPE=bigint[], MFINALFUNC=int2int4_sum, MINITCOND='{0,0}')
-- |       + (SFUNC=int4_sum, STYPE=bigint, MSFUNC=int4_avg_accum, MINVFUNC=int4_avg_accum_inv, MSTYPE=bigint[], MFINALFUNC=int2int4_sum, MINITCOND='{1,0}')
CREATE OR REPLACE AGGREGATE shop.moving(integer) (SFUNC = int4_sum, STYPE = bigint, MSFUNC = int4_avg_accum, MINVFUNC = int4_avg_accum_inv,
    MSTYPE = bigint[], MFINALFUNC = int2int4_sum, MINITCOND = '{1,0}');

-- mutation: a moving aggregate needs more space
-- covers: pg_aggregate.aggmtransspace
-- | ~ aggregate shop.moving(integer)
-- |     attributes:
-- |       - (SFUNC=int4_sum, STYPE=bigint, MSFUNC=int4_avg_accum, MINVFUNC=int4_avg_accum_inv, MSTYPE=bigint[], MFINALFUNC=int2int4_sum, MINITCOND='{0,0}')
-- |       + (SFUNC=int4_sum, STYPE=bigint, MSFUNC=int4_avg_accum, MINVFUNC=int4_avg_accum_inv, MSTYPE=bigint[], MSSPACE=64, MFINALFUNC=int2int4_sum, MINITCOND='{0,0}')
CREATE OR REPLACE AGGREGATE shop.moving(integer) (SFUNC = int4_sum, STYPE = bigint, MSFUNC = int4_avg_accum, MINVFUNC = int4_avg_accum_inv,
    MSTYPE = bigint[], MSSPACE = 64, MFINALFUNC = int2int4_sum, MINITCOND = '{0,0}');

-- mutation: a moving aggregate's end changes the state
-- covers: pg_aggregate.aggmfinalmodify
-- | ~ aggregate shop.moving(integer)
-- |     attributes:
-- |       - (SFUNC=int4_sum, STYPE=bigint, MSFUNC=int4_avg_accum, MINVFUNC=int4_avg_accum_inv, MSTYPE=bigint[], MFINALFUNC=int2int4_sum, MINITCOND='{0,0}')
-- |       + (SFUNC=int4_sum, STYPE=bigint, MSFUNC=int4_avg_accum, MINVFUNC=int4_avg_accum_inv, MSTYPE=bigint[], MFINALFUNC=int2int4_sum, MFINALFUNC_MODIFY=SHAREABLE, MINITCOND='{0,0}')
CREATE OR REPLACE AGGREGATE shop.moving(integer) (SFUNC = int4_sum, STYPE = bigint, MSFUNC = int4_avg_accum, MINVFUNC = int4_avg_accum_inv,
    MSTYPE = bigint[], MFINALFUNC = int2int4_sum, MFINALFUNC_MODIFY = SHAREABLE, MINITCOND = '{0,0}');

-- mutation: a moving aggregate's end gets the arguments
-- covers: pg_aggregate.aggmfinalextra
-- | ~ aggregate shop.moving(integer)
-- |     attributes:
-- |       - (SFUNC=int4_sum, STYPE=bigint, MSFUNC=int4_avg_accum, MINVFUNC=int4_avg_accum_inv, MSTYPE=bigint[], MFINALFUNC=shop.last, MINITCOND='{0,0}')
-- |       + (SFUNC=int4_sum, STYPE=bigint, MSFUNC=int4_avg_accum, MINVFUNC=int4_avg_accum_inv, MSTYPE=bigint[], MFINALFUNC=shop.last, MFINALFUNC_EXTRA=, MINITCOND='{0,0}')
CREATE FUNCTION shop.last(bigint[], integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1[1]';
CREATE FUNCTION shop.last(bigint[]) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1[1]';
CREATE OR REPLACE AGGREGATE shop.moving(integer) (SFUNC = int4_sum, STYPE = bigint, MSFUNC = int4_avg_accum, MINVFUNC = int4_avg_accum_inv,
    MSTYPE = bigint[], MFINALFUNC = shop.last, MINITCOND = '{0,0}');
-- then:
CREATE OR REPLACE AGGREGATE shop.moving(integer) (SFUNC = int4_sum, STYPE = bigint, MSFUNC = int4_avg_accum, MINVFUNC = int4_avg_accum_inv,
    MSTYPE = bigint[], MFINALFUNC = shop.last, MFINALFUNC_EXTRA, MINITCOND = '{0,0}');

-- mutation: an aggregate is hypothetical
-- covers: pg_aggregate.aggkind
-- | ~ aggregate shop.place("any")
-- |     attributes:
-- |       - (SFUNC=ordered_set_transition_multi, STYPE=internal, FINALFUNC=rank_final, FINALFUNC_EXTRA=)
-- |       + (SFUNC=ordered_set_transition_multi, STYPE=internal, FINALFUNC=rank_final, FINALFUNC_EXTRA=, HYPOTHETICAL=)
CREATE AGGREGATE shop.place(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA);
-- then:
DROP AGGREGATE shop.place(VARIADIC "any" ORDER BY VARIADIC "any");
CREATE AGGREGATE shop.place(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL);

-- mutation: an ordered aggregate has no direct argument
-- covers: pg_aggregate.aggnumdirectargs
-- | + aggregate shop.middle(double precision)  arguments ORDER BY double precision, attributes
-- |     (SFUNC=ordered_set_transition, STYPE=internal, FINALFUNC=mode_final, FINALFUNC_EXTRA=)
-- |
-- | - aggregate shop.middle(double precision, double precision)  arguments double precision ORDER BY double
-- |     precision, attributes (SFUNC=ordered_set_transition, STYPE=internal, FINALFUNC=percentile_disc_final,
-- |     FINALFUNC_EXTRA=)
DROP AGGREGATE shop.middle(float8 ORDER BY float8);
CREATE AGGREGATE shop.middle(ORDER BY float8) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = mode_final, FINALFUNC_EXTRA);
