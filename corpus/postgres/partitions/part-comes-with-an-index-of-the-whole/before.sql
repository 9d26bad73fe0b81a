-- The index of the whole comes after the new part, although what else is done to the whole comes before it.
CREATE TABLE readings (id integer NOT NULL, taken date NOT NULL, value float) PARTITION BY RANGE (taken);
CREATE TABLE readings_2025 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE readings_rest PARTITION OF readings DEFAULT;
