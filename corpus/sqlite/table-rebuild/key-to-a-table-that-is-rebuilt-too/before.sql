-- a new foreign key refers to columns that become unique in the same plan
CREATE TABLE a_child (id INTEGER PRIMARY KEY, code TEXT);
CREATE TABLE parent (id INTEGER PRIMARY KEY, code TEXT);
INSERT INTO parent VALUES (1, 'x');
INSERT INTO a_child VALUES (1, 'x');
