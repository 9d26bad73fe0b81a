-- Handler, validator and options of a wrapper change in place.
CREATE FUNCTION judge(text[], oid) RETURNS void LANGUAGE plpgsql AS 'BEGIN END';
CREATE FOREIGN DATA WRAPPER files;
CREATE FOREIGN DATA WRAPPER others VALIDATOR judge OPTIONS (debug 'yes');
CREATE SERVER remote FOREIGN DATA WRAPPER files;
CREATE SERVER other FOREIGN DATA WRAPPER others;
