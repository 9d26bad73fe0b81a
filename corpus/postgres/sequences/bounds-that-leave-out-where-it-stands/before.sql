-- The server refuses bounds that leave out where the sequence has arrived.
CREATE SEQUENCE low;
CREATE SEQUENCE high;
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, v int);
