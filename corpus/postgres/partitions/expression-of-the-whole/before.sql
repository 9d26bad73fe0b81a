-- What a column of a whole is generated from changes in its parts, too: once, and not again for each.
CREATE TABLE z (
    d date NOT NULL,
    g integer GENERATED ALWAYS AS (extract(year FROM d)) STORED,
    h integer GENERATED ALWAYS AS (1) STORED
) PARTITION BY RANGE (d);
CREATE TABLE a_part PARTITION OF z FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE zz_part PARTITION OF z FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
