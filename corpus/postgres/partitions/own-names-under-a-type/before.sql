-- The server makes indexes of parts again under names of its own when a column of the whole gets another type.
CREATE TABLE sales (id integer NOT NULL, shop integer NOT NULL, note varchar(10), CONSTRAINT sales_key PRIMARY KEY (id, shop)) PARTITION BY RANGE (shop);
CREATE TABLE near PARTITION OF sales FOR VALUES FROM (0) TO (10);
CREATE TABLE far PARTITION OF sales FOR VALUES FROM (10) TO (20);
CREATE INDEX by_id ON sales (id) INCLUDE (note);
CREATE INDEX by_note ON sales (note);
ALTER TABLE near RENAME CONSTRAINT near_pkey TO near_key;
ALTER INDEX near_id_note_idx RENAME TO near_by_id;
ALTER INDEX far_note_idx RENAME TO far_by_note;
CREATE SEQUENCE far_note_idx;
