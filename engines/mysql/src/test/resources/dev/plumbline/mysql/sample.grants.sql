
GRANT SELECT, INSERT ON customers TO ada@localhost WITH GRANT OPTION;

GRANT SELECT (id) ON customers TO bob@localhost;

GRANT SELECT, CREATE TEMPORARY TABLES ON * TO bob@localhost;
