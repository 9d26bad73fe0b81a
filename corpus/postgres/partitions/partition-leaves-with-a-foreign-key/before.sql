CREATE TABLE customers (id integer PRIMARY KEY, name text);
CREATE TABLE orders (id integer, customer integer REFERENCES customers, other integer REFERENCES customers) PARTITION BY RANGE (id);
CREATE TABLE orders_kept PARTITION OF orders FOR VALUES FROM (0) TO (100);
CREATE TABLE orders_named PARTITION OF orders FOR VALUES FROM (100) TO (200);
CREATE TABLE orders_without PARTITION OF orders FOR VALUES FROM (200) TO (300);
CREATE TABLE orders_otherwise PARTITION OF orders FOR VALUES FROM (300) TO (400);
CREATE TABLE orders_tree PARTITION OF orders FOR VALUES FROM (400) TO (500) PARTITION BY RANGE (id);
CREATE TABLE orders_leaf PARTITION OF orders_tree FOR VALUES FROM (400) TO (450);
