-- What a parent's checks leave behind: one stays as the heir's own, the other is no longer wanted.
CREATE TABLE base (a int, CONSTRAINT stays CHECK (a > 0), CONSTRAINT goes CHECK (a < 100));
CREATE TABLE heir () INHERITS (base);
