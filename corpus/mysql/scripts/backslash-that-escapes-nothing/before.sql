-- Under NO_BACKSLASH_ESCAPES a string ends behind its backslash.
CREATE TABLE log (a int);
