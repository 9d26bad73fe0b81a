CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TABLE place (id integer PRIMARY KEY);
CREATE TABLE event (
    id bigint GENERATED ALWAYS AS IDENTITY,
    number serial,
    at date NOT NULL,
    place_id integer REFERENCES place,
    mood mood DEFAULT 'good',
    note text,
    region text DEFAULT 'here',
    twice bigint GENERATED ALWAYS AS (number * 2) STORED,
    PRIMARY KEY (id, at, region),
    CHECK (note <> '')
) PARTITION BY RANGE (at);
CREATE TABLE event_old PARTITION OF event FOR VALUES FROM (MINVALUE) TO ('2026-01-01');
CREATE TABLE event_new PARTITION OF event FOR VALUES FROM ('2026-01-01') TO (MAXVALUE) PARTITION BY LIST (region);
CREATE TABLE event_new_here PARTITION OF event_new FOR VALUES IN ('here');
CREATE TABLE event_new_else PARTITION OF event_new DEFAULT;
CREATE INDEX event_by_note ON event (note) WHERE mood = 'good';
CREATE VIEW good_event AS SELECT * FROM event WHERE mood = 'good';
CREATE MATERIALIZED VIEW event_count AS SELECT count(*) FROM event;
CREATE FUNCTION loud() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'rows are moved, not made'; END $$;
CREATE TRIGGER loud BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION loud();
COMMENT ON TABLE event IS 'what happened';
COMMENT ON COLUMN event.note IS 'in few words';
GRANT SELECT ON event TO PUBLIC;
CREATE STATISTICS event_tie ON at, mood FROM event;
