CREATE TABLE events (at date NOT NULL, note text) PARTITION BY RANGE (at);
CREATE TABLE events_2026 (at date NOT NULL, note text);
