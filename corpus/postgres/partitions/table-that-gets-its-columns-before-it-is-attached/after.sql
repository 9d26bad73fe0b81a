CREATE TABLE measured (at date NOT NULL, value int NOT NULL, place text) PARTITION BY RANGE (at);
CREATE TABLE measured_2026 (at date NOT NULL, value int NOT NULL, place text);
ALTER TABLE measured ATTACH PARTITION measured_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
