ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;
CREATE TABLE parent (id int NOT NULL PRIMARY KEY, other int NOT NULL, UNIQUE KEY by_other (other)) COMMENT='p';
CREATE TABLE item (
  id int unsigned NOT NULL AUTO_INCREMENT,
  name varchar(30) NOT NULL DEFAULT 'x' COMMENT 'what',
  code varchar(10) CHARACTER SET latin1 COLLATE latin1_bin,
  amount decimal(10,2) DEFAULT 1.5,
  kind enum('a','b') NOT NULL DEFAULT 'a',
  made datetime DEFAULT CURRENT_TIMESTAMP,
  parent int,
  doubled decimal(12,2) GENERATED ALWAYS AS (amount * 2) VIRTUAL,
  note text,
  PRIMARY KEY (id),
  KEY by_name (name),
  KEY by_both (name, amount),
  FULLTEXT KEY words (note),
  CONSTRAINT positive CHECK (amount > 0),
  CONSTRAINT of_parent FOREIGN KEY (parent) REFERENCES parent (id) ON DELETE CASCADE
) COMMENT='i';
CREATE TABLE old_engine (a int) ENGINE=MyISAM;
CREATE TABLE parts (a int, b int) PARTITION BY RANGE (a) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20));
CREATE VIEW names AS SELECT id, name FROM item;
CREATE FUNCTION twice(x int) RETURNS int DETERMINISTIC RETURN x * 2;
CREATE PROCEDURE nothing(IN x int) SELECT x;
CREATE TRIGGER first_one BEFORE INSERT ON item FOR EACH ROW SET NEW.name = TRIM(NEW.name);
CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY STARTS '2036-01-01 00:00:00' DO DELETE FROM old_engine;
CREATE TABLE keyed (a int NOT NULL, b int NOT NULL, PRIMARY KEY (a));
GRANT SELECT, UPDATE ON item TO ada@localhost;
GRANT SELECT (name), UPDATE (code) ON item TO bob@localhost;
GRANT SELECT (id) ON names TO bob@localhost;
GRANT EXECUTE ON FUNCTION twice TO ada@localhost;
GRANT SELECT ON * TO ada@localhost;
