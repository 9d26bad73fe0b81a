-- The user of a mapping is no secret: its change is seen, and the password stays.
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER remote FOREIGN DATA WRAPPER files;
CREATE USER MAPPING FOR PUBLIC SERVER remote OPTIONS ("user" 'ada', password 'planted');
