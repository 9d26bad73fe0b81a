CREATE TABLE base (a int, CONSTRAINT stays CHECK (a > 0), CONSTRAINT goes CHECK (a < 100));
CREATE TABLE heir (a int, CONSTRAINT stays CHECK (a > 0));
