-- A foreign table with all that it can have: columns in order, checks, options, a parent, a trigger.
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER remote FOREIGN DATA WRAPPER files;
CREATE TABLE parent (a integer NOT NULL, CONSTRAINT positive CHECK (a > 0));
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
