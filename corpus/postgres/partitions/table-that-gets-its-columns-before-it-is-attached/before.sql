-- A table is attached only when its columns fit; one is missing, and another may be null.
CREATE TABLE measured (at date NOT NULL, value int NOT NULL, place text) PARTITION BY RANGE (at);
CREATE TABLE measured_2026 (at date NOT NULL, value int);
