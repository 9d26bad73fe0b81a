-- mutation: a sequence is there
-- covers: pg_sequence.seqrelid
-- | + sequence shop.counter  bigint from 1 by 1 (1 to 9223372036854775807)
CREATE SEQUENCE shop.counter;

-- mutation: a sequence is of another type
-- covers: pg_sequence.seqtypid
-- | ~ sequence shop.numbers
-- |     options type  integer → bigint
ALTER SEQUENCE shop.numbers AS bigint;

-- mutation: a sequence has another first value
-- covers: pg_sequence.seqstart
-- | ~ sequence shop.numbers
-- |     options start  3 → 5
ALTER SEQUENCE shop.numbers START WITH 5;

-- mutation: a sequence goes by other steps
-- covers: pg_sequence.seqincrement
-- | ~ sequence shop.numbers
-- |     options increment  2 → 3
ALTER SEQUENCE shop.numbers INCREMENT BY 3;

-- mutation: a sequence goes down
-- covers: pg_sequence.seqincrement
-- | ~ sequence shop.numbers
-- |     options increment  2 → -1
ALTER SEQUENCE shop.numbers INCREMENT BY -1;

-- mutation: a sequence has another least value
-- covers: pg_sequence.seqmin
-- | ~ sequence shop.numbers
-- |     options minimum  1 → 2
ALTER SEQUENCE shop.numbers MINVALUE 2;

-- mutation: a sequence has another greatest value
-- covers: pg_sequence.seqmax
-- | ~ sequence shop.numbers
-- |     options maximum  999 → 9999
ALTER SEQUENCE shop.numbers MAXVALUE 9999;

-- mutation: a sequence's values aren't cached
-- covers: pg_sequence.seqcache
-- | ~ sequence shop.numbers
-- |     options cache  5 → 1
ALTER SEQUENCE shop.numbers CACHE 1;

-- mutation: a sequence ends
-- covers: pg_sequence.seqcycle
-- | ~ sequence shop.numbers
-- |     options cycle  yes → no
ALTER SEQUENCE shop.numbers NO CYCLE;

-- mutation: a sequence is unlogged
-- majors: 15-
-- covers: pg_class.relpersistence
-- | ~ sequence shop.numbers
-- |     unlogged  no → yes
ALTER SEQUENCE shop.numbers SET UNLOGGED;

-- mutation: a sequence is owned by a column
-- covers: pg_depend.refobjid
-- | ~ sequence shop.numbers
-- |     owned by  none → shop.orders.quantity
ALTER SEQUENCE shop.numbers OWNED BY shop.orders.quantity;

-- mutation: a sequence has another name
-- covers: pg_class.relname
-- | - sequence shop.counter  bigint from 1 by 1 (1 to 9223372036854775807)
-- |
-- | + sequence shop.tally  bigint from 1 by 1 (1 to 9223372036854775807)
CREATE SEQUENCE shop.counter;
-- then:
ALTER SEQUENCE shop.counter RENAME TO tally;
