-- Of two keys over the same columns in one CREATE TABLE the server makes one.
SELECT 1;
