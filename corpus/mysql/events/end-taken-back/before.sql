-- To MariaDB an end that ALTER EVENT does not name is the one that was.
CREATE TABLE log (at datetime);
CREATE EVENT e ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 00:00:00' ENDS '2032-01-01 00:00:00' DO DELETE FROM log;
