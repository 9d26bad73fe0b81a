CREATE TABLE sale (id integer NOT NULL, region text NOT NULL, on_day date NOT NULL, amount numeric, PRIMARY KEY (id, on_day)) PARTITION BY RANGE (on_day);
CREATE TABLE sale_1 PARTITION OF sale FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE sale_2 PARTITION OF sale DEFAULT;
CREATE INDEX sale_by_day ON sale (on_day);
