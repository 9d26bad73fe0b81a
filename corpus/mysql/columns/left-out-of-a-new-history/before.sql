-- A column is left out of a history that only begins.
CREATE TABLE notes (id int PRIMARY KEY, body int, seen int);
