-- The catalogue has the literals of bodies without escapes and introducers.
CREATE TABLE words (id int PRIMARY KEY, a varchar(50));
CREATE TRIGGER before_words BEFORE INSERT ON words FOR EACH ROW SET NEW.a = 'it''s';
