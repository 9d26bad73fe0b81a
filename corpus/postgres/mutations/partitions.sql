-- mutation: a partition is attached
-- covers: pg_class.relispartition, pg_class.relpartbound, pg_inherits.inhrelid, pg_constraint.conparentid, pg_trigger.tgparentid
-- | ~ table shop.events_2027
-- |     partition of:
-- |       - none
-- |       + parent shop.events, bound FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')
-- |     ~ column id
-- |         local  yes → no
-- |     ~ column at
-- |         local  yes → no
-- |     ~ column kind
-- |         local  yes → no
-- |     ~ primary key events_2027_pkey
-- |         attached to  none → shop.events.events_pkey
-- |     + index events_2027_kind_idx  (kind) attached to shop.events.events_kind_idx
ALTER TABLE shop.events ATTACH PARTITION shop.events_2027 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');

-- mutation: a partition is detached
-- covers: pg_class.relispartition, pg_class.relpartbound, pg_inherits.inhrelid
-- | ~ table shop.events_2025
-- |     partition of:
-- |       - parent shop.events, bound FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')
-- |       + none
-- |     ~ column id
-- |         local  no → yes
-- |     ~ column at
-- |         local  no → yes
-- |     ~ column kind
-- |         local  no → yes
-- |     ~ primary key events_2025_pkey
-- |         attached to  shop.events.events_pkey → none
-- |     ~ index events_2025_kind_idx
-- |         attached to  shop.events.events_kind_idx → none
ALTER TABLE shop.events DETACH PARTITION shop.events_2025;

-- mutation: a partition has other bounds
-- covers: pg_class.relpartbound
-- | ~ table shop.events_2025
-- |     partition of bound  FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') → FOR VALUES FROM ('2025-01-01') TO
-- |                         ('2025-07-01')
ALTER TABLE shop.events DETACH PARTITION shop.events_2025;
ALTER TABLE shop.events ATTACH PARTITION shop.events_2025 FOR VALUES FROM ('2025-01-01') TO ('2025-07-01');

-- mutation: a partition takes what no other takes
-- covers: pg_class.relpartbound, pg_partitioned_table.partdefid
-- | ~ table shop.events_rest
-- |     partition of bound  DEFAULT → FOR VALUES FROM ('2030-01-01') TO ('2031-01-01')
ALTER TABLE shop.events DETACH PARTITION shop.events_rest;
ALTER TABLE shop.events ATTACH PARTITION shop.events_rest FOR VALUES FROM ('2030-01-01') TO ('2031-01-01');

-- mutation: a partition is there
-- covers: pg_class.relispartition, pg_inherits.inhparent
-- | + table shop.events_2026  partition of parent shop.events, bound FOR VALUES FROM ('2026-01-01') TO
-- |     ('2027-01-01')
-- |     + column id  bigint not null not local, not null name events_id_not_null, local, validated
-- |     + column at  date not null not local, not null name events_at_not_null, local, validated
-- |     + column kind  text null not local
-- |     + primary key events_2026_pkey  (id, at) attached to shop.events.events_pkey
-- |     + index events_2026_kind_idx  (kind) attached to shop.events.events_kind_idx
CREATE TABLE shop.events_2026 PARTITION OF shop.events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

-- mutation: a partition is gone
-- | - table shop.events_2025  partition of parent shop.events, bound FOR VALUES FROM ('2025-01-01') TO
-- |     ('2026-01-01')
-- |     - column id  bigint not null not local, not null name events_id_not_null, local, validated
-- |     - column at  date not null not local, not null name events_at_not_null, local, validated
-- |     - column kind  text null not local
-- |     - primary key events_2025_pkey  (id, at) attached to shop.events.events_pkey
-- |     - index events_2025_kind_idx  (kind) attached to shop.events.events_kind_idx
DROP TABLE shop.events_2025;

-- mutation: a partition has a default of its own
-- covers: pg_attrdef.adbin, pg_attrdef.adrelid
-- | ~ table shop.events_2025
-- |     ~ column kind
-- |         default value  none → 'old'::text
ALTER TABLE shop.events_2025 ALTER COLUMN kind SET DEFAULT 'old';

-- mutation: a partition has a check of its own
-- covers: pg_constraint.conrelid, pg_class.relchecks
-- | ~ table shop.events_2025
-- |     + check positive  (id > 0)
ALTER TABLE shop.events_2025 ADD CONSTRAINT positive CHECK (id > 0);

-- mutation: a partition has an index of its own
-- covers: pg_index.indrelid
-- | ~ table shop.events_2025
-- |     + index events_2025_own  (at)
CREATE INDEX events_2025_own ON shop.events_2025 (at);

-- mutation: a partition is partitioned
-- covers: pg_partitioned_table.partrelid
-- | + table shop.events_2026  partition by HASH (id), partition of parent shop.events, bound FOR VALUES FROM
-- |     ('2026-01-01') TO ('2027-01-01')
-- |     + column id  bigint not null not local, not null name events_id_not_null, local, validated
-- |     + column at  date not null not local, not null name events_at_not_null, local, validated
-- |     + column kind  text null not local
-- |     + primary key events_2026_pkey  (id, at) attached to shop.events.events_pkey
-- |     + index events_2026_kind_idx  (kind) attached to shop.events.events_kind_idx
CREATE TABLE shop.events_2026 PARTITION OF shop.events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY HASH (id);

-- mutation: a table is partitioned by another strategy
-- covers: pg_partitioned_table.partstrat
-- | ~ table shop.keyed
-- |     partition by  RANGE (a) → LIST (a)
CREATE TABLE shop.keyed (a integer, b text) PARTITION BY RANGE (a);
-- then:
DROP TABLE shop.keyed;
CREATE TABLE shop.keyed (a integer, b text) PARTITION BY LIST (a);

-- mutation: a table is partitioned by another column
-- covers: pg_partitioned_table.partattrs, pg_partitioned_table.partclass, pg_partitioned_table.partcollation
-- | ~ table shop.keyed
-- |     partition by  RANGE (a) → RANGE (b)
CREATE TABLE shop.keyed (a integer, b text) PARTITION BY RANGE (a);
-- then:
DROP TABLE shop.keyed;
CREATE TABLE shop.keyed (a integer, b text) PARTITION BY RANGE (b);

-- mutation: a table is partitioned by an expression
-- covers: pg_partitioned_table.partattrs, pg_partitioned_table.partexprs
-- | ~ table shop.keyed
-- |     partition by  RANGE (a) → RANGE (((a + 1)))
CREATE TABLE shop.keyed (a integer, b text) PARTITION BY RANGE (a);
-- then:
DROP TABLE shop.keyed;
CREATE TABLE shop.keyed (a integer, b text) PARTITION BY RANGE ((a + 1));

-- mutation: a table is partitioned by one more column
-- covers: pg_partitioned_table.partattrs, pg_partitioned_table.partnatts
-- | ~ table shop.keyed
-- |     partition by  RANGE (a) → RANGE (a, b)
CREATE TABLE shop.keyed (a integer, b text) PARTITION BY RANGE (a);
-- then:
DROP TABLE shop.keyed;
CREATE TABLE shop.keyed (a integer, b text) PARTITION BY RANGE (a, b);

-- mutation: a partition key has another operator class
-- covers: pg_partitioned_table.partclass
-- | ~ table shop.keyed
-- |     partition by  RANGE (b) → RANGE (b text_pattern_ops)
CREATE TABLE shop.keyed (a integer, b text) PARTITION BY RANGE (b);
-- then:
DROP TABLE shop.keyed;
CREATE TABLE shop.keyed (a integer, b text) PARTITION BY RANGE (b text_pattern_ops);

-- mutation: a partition key has a collation
-- covers: pg_partitioned_table.partcollation
-- | ~ table shop.keyed
-- |     partition by  RANGE (b) → RANGE (b COLLATE "C")
CREATE TABLE shop.keyed (a integer, b text) PARTITION BY RANGE (b);
-- then:
DROP TABLE shop.keyed;
CREATE TABLE shop.keyed (a integer, b text) PARTITION BY RANGE (b COLLATE "C");

-- mutation: a trigger on a partition fires otherwise than what it was cloned from
-- covers: pg_trigger.tgenabled
-- | ~ table shop.events_2025
-- |     + trigger event_stamped  CREATE TRIGGER event_stamped AFTER INSERT ON shop.events_2025 FOR EACH ROW EXECUTE
-- |         FUNCTION shop.stamp() disabled, cloned from shop.events.event_stamped
ALTER TABLE shop.events_2025 DISABLE TRIGGER event_stamped;

-- mutation: a partition's index is attached
-- covers: pg_inherits.inhrelid, pg_class.relispartition, pg_index.indisvalid
-- | ~ table shop.events
-- |     ~ index by_day
-- |         valid  no → yes
-- |
-- | ~ table shop.events_2025
-- |     ~ index by_day_2025
-- |         attached to  none → shop.events.by_day
CREATE INDEX by_day ON ONLY shop.events (at);
CREATE INDEX by_day_2025 ON shop.events_2025 (at);
CREATE INDEX by_day_rest ON shop.events_rest (at);
ALTER INDEX shop.by_day ATTACH PARTITION shop.by_day_rest;
-- then:
ALTER INDEX shop.by_day ATTACH PARTITION shop.by_day_2025;

-- mutation: a partition's index is in a tablespace
-- covers: pg_class.reltablespace
-- | ~ table shop.events_2025
-- |     ~ index events_2025_kind_idx
-- |         tablespace  none → mutation_space
ALTER INDEX shop.events_2025_kind_idx SET TABLESPACE mutation_space;

-- mutation: a partition's index has a comment
-- covers: pg_description.description
-- | ~ table shop.events_2025
-- |     ~ index events_2025_kind_idx
-- |         comment  none → For the report
COMMENT ON INDEX shop.events_2025_kind_idx IS 'For the report';

-- mutation: a partition's index has another name
-- covers: pg_class.relname
-- | ~ table shop.events_2025
-- |     - index events_2025_kind_idx  (kind) attached to shop.events.events_kind_idx
-- |     + index events_kind_2025  (kind) attached to shop.events.events_kind_idx
ALTER INDEX shop.events_2025_kind_idx RENAME TO events_kind_2025;

-- mutation: a partition's key has a comment
-- covers: pg_description.description
-- | ~ table shop.events_2025
-- |     ~ primary key events_2025_pkey
-- |         comment  none → Its own
COMMENT ON CONSTRAINT events_2025_pkey ON shop.events_2025 IS 'Its own';

-- mutation: a partition is being detached, and nobody finished it
-- not put right: PostgreSQL detaches no partition by half
-- majors: 14-
-- covers: pg_inherits.inhdetachpending
-- | ~ table shop.events_2025
-- |     partition of detaching  no → yes
SET allow_system_table_mods = on;
UPDATE pg_inherits SET inhdetachpending = true WHERE inhrelid = 'shop.events_2025'::regclass;

-- mutation: a partition's key has another name
-- covers: pg_constraint.conname
-- | ~ table shop.events_2025
-- |     - primary key events_2025_pkey  (id, at) attached to shop.events.events_pkey
-- |     + primary key key_of_2025  (id, at) attached to shop.events.events_pkey
ALTER TABLE shop.events_2025 RENAME CONSTRAINT events_2025_pkey TO key_of_2025;
