-- A table with rows becomes partitioned: its rows, its counters and all that hangs on it stay.
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
    PRIMARY KEY (id),
    CHECK (note <> '')
);
CREATE INDEX event_by_note ON event (note) WHERE mood = 'good';
CREATE VIEW good_event AS SELECT * FROM event WHERE mood = 'good';
CREATE MATERIALIZED VIEW event_count AS SELECT count(*) FROM event;
CREATE FUNCTION loud() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'rows are moved, not made'; END $$;
CREATE TRIGGER loud BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION loud();
ALTER TABLE event DISABLE TRIGGER loud;
COMMENT ON TABLE event IS 'what happened';
COMMENT ON COLUMN event.note IS 'in few words';
GRANT SELECT ON event TO PUBLIC;
CREATE STATISTICS event_tie ON at, mood FROM event;
