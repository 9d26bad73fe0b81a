-- A foreign table with all that it can have: columns in order, checks, options, a parent, a trigger.
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER remote FOREIGN DATA WRAPPER files;
CREATE TABLE parent (a integer NOT NULL, CONSTRAINT positive CHECK (a > 0));
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FOREIGN TABLE child (
    b text OPTIONS (column_name 'B') COLLATE "C" DEFAULT 'x' NOT NULL,
    c integer GENERATED ALWAYS AS (length(b)) STORED,
    CONSTRAINT short CHECK (length(b) < 9)
) INHERITS (parent) SERVER remote OPTIONS (schema_name 's', table_name 't');
ALTER FOREIGN TABLE child ALTER COLUMN b SET STATISTICS 7;
COMMENT ON COLUMN child.b IS 'b';
CREATE TRIGGER t BEFORE INSERT ON child FOR EACH ROW EXECUTE FUNCTION f();
