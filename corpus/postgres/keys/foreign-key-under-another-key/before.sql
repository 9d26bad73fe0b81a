-- A foreign key that only gets checked at another time is in the way of its key, when another takes that one's place.
CREATE TABLE p (id integer PRIMARY KEY, u integer NOT NULL UNIQUE);
CREATE TABLE c (a integer REFERENCES p, b integer REFERENCES p (u));
