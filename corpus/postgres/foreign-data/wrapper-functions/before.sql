-- Handler, validator and options of a wrapper change in place.
CREATE FUNCTION judge(text[], oid) RETURNS void LANGUAGE plpgsql AS 'BEGIN END';
CREATE FOREIGN DATA WRAPPER files VALIDATOR judge OPTIONS (debug 'no');
CREATE FOREIGN DATA WRAPPER others;
CREATE SERVER remote FOREIGN DATA WRAPPER files;
CREATE SERVER other FOREIGN DATA WRAPPER others;
