CREATE TABLE payment (id integer NOT NULL, paid date NOT NULL, amount numeric(5, 2)) PARTITION BY RANGE (paid);
CREATE TABLE payment_01 PARTITION OF payment (CHECK (paid >= '2026-01-01' AND paid < '2026-02-01')) FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE payment_rest PARTITION OF payment DEFAULT;
