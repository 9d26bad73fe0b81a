-- A call is ambiguous while the old overload is still there.
CREATE FUNCTION ok(int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 0';
CREATE TABLE t (a int CHECK (ok(a)), b int GENERATED ALWAYS AS (CASE WHEN ok(a) THEN 1 ELSE 2 END) STORED, d int DEFAULT CASE WHEN ok(1) THEN 1 ELSE 0 END);
CREATE INDEX ti ON t (ok(a));
CREATE POLICY p ON t USING (ok(a));
