-- MariaDB fills rows that have no value with the default, but not in place if it moves.
CREATE TABLE items (id int PRIMARY KEY, made timestamp NOT NULL DEFAULT current_timestamp());
