-- What a procedure gives back is a part of how it is called.
CREATE PROCEDURE p(OUT a int, IN b int, IN c int) LANGUAGE plpgsql AS 'BEGIN a := b; END';
CREATE PROCEDURE p(a int, b int, c int) LANGUAGE plpgsql AS 'BEGIN END';
COMMENT ON PROCEDURE p(IN a int, IN b int, IN c int) IS 'plain';
