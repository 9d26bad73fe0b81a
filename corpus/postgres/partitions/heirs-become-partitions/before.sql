-- Partitions by inheritance, with a rule for each, become declared ones; one of them goes, and its rows go to those that take them.
CREATE TABLE payment (id integer NOT NULL, paid date NOT NULL, amount numeric(5, 2));
CREATE TABLE payment_01 (CHECK (paid >= '2026-01-01' AND paid < '2026-02-01')) INHERITS (payment);
CREATE TABLE payment_02 (CHECK (paid >= '2026-02-01' AND paid < '2026-03-01')) INHERITS (payment);
CREATE RULE payment_insert_01 AS ON INSERT TO payment WHERE new.paid >= '2026-01-01' AND new.paid < '2026-02-01' DO INSTEAD INSERT INTO payment_01 VALUES (new.id, new.paid, new.amount);
CREATE RULE payment_insert_02 AS ON INSERT TO payment WHERE new.paid >= '2026-02-01' AND new.paid < '2026-03-01' DO INSTEAD INSERT INTO payment_02 VALUES (new.id, new.paid, new.amount);
