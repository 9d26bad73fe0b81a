-- The keys of the whole stay with a partition that leaves, under the same names, whatever it is to have.
CREATE TABLE customers (id integer PRIMARY KEY, name text);
CREATE TABLE orders (id integer, customer integer REFERENCES customers, other integer REFERENCES customers) PARTITION BY RANGE (id);
CREATE TABLE orders_kept (
    id integer,
    customer integer CONSTRAINT orders_customer_fkey REFERENCES customers,
    other integer CONSTRAINT orders_other_fkey REFERENCES customers);
CREATE TABLE orders_named (id integer, customer integer REFERENCES customers, other integer REFERENCES customers);
CREATE TABLE orders_without (id integer, customer integer, other integer);
CREATE TABLE orders_otherwise (
    id integer,
    customer integer CONSTRAINT orders_customer_fkey REFERENCES customers ON DELETE CASCADE,
    other integer CONSTRAINT orders_other_fkey REFERENCES customers);
CREATE TABLE orders_tree PARTITION OF orders FOR VALUES FROM (400) TO (500) PARTITION BY RANGE (id);
CREATE TABLE orders_leaf (id integer, customer integer CONSTRAINT orders_customer_fkey REFERENCES customers, other integer);
