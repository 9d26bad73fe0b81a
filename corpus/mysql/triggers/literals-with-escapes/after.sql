-- The catalogue has the literals of bodies without escapes and introducers.
CREATE TABLE words (id int PRIMARY KEY, a varchar(50));
DELIMITER $$
CREATE TRIGGER before_words BEFORE INSERT ON words FOR EACH ROW BEGIN SET NEW.a = concat('it''s "', NEW.a, '"; \\ é ', _latin1'x', 'y\'z 😀'); END$$
CREATE TRIGGER then_words BEFORE INSERT ON words FOR EACH ROW FOLLOWS before_words SET NEW.a = 'do for each row ''x'''$$
DELIMITER ;
CREATE EVENT e ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 00:00:00' COMMENT 'do it''s' DO DELETE FROM words WHERE a = _latin1'it''s \\';
