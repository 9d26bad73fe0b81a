-- A partition's bound is taken by another one, which may join only when the first has left.
CREATE TABLE ev (id bigint GENERATED ALWAYS AS IDENTITY, ts date NOT NULL, k text, PRIMARY KEY (id, ts)) PARTITION BY RANGE (ts);
CREATE TABLE ev_23 PARTITION OF ev FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE ev_24 PARTITION OF ev FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX ev_k ON ev (k);
CREATE INDEX ev_24_own ON ev_24 (ts, k);
