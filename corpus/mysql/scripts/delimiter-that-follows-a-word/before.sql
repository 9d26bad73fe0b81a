-- The delimiter ends a word, though it could be part of one.
CREATE TABLE log (a int);
DELIMITER $$
CREATE PROCEDURE p () BEGIN DELETE FROM log; END$$
DELIMITER ;
