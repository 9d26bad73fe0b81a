-- Something of every kind and every property that both flavours have.
CREATE TABLE customers (
  id int unsigned NOT NULL AUTO_INCREMENT,
  name varchar(30) NOT NULL DEFAULT 'it''s \\ x' COMMENT 'what we call them, ''or not''',
  code char(3) CHARACTER SET latin1 COLLATE latin1_bin,
  kind enum('private','firm''s') NOT NULL DEFAULT 'firm''s',
  flags set('a','b'),
  balance decimal(10,2) DEFAULT 1.5,
  rate double DEFAULT 0.25,
  born date,
  wakes time(3),
  since datetime(3) DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
  seen timestamp NULL DEFAULT NULL,
  era year,
  active tinyint(1) DEFAULT 1,
  filled int(5) zerofill,
  bits bit(4) DEFAULT b'101',
  raw_bytes varbinary(16),
  picture mediumblob,
  notes text,
  extra json,
  place point,
  twice decimal(12,2) GENERATED ALWAYS AS (balance * 2) VIRTUAL,
  label varchar(40) GENERATED ALWAYS AS (concat(name, ' ''x')) STORED,
  random_default varchar(36) DEFAULT (uuid()),
  secret int INVISIBLE DEFAULT 3,
  PRIMARY KEY (id),
  UNIQUE KEY by_name (name) COMMENT 'no two are called the same',
  KEY by_prefix (name(5), balance DESC),
  FULLTEXT KEY words (notes),
  CONSTRAINT rich CHECK (balance >= 0 AND name <> 'x''y')
) ENGINE=InnoDB COMMENT='who buys' ROW_FORMAT=DYNAMIC STATS_PERSISTENT=0;

CREATE TABLE orders (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer int unsigned NOT NULL,
  replaces bigint,
  total decimal(10,2),
  CONSTRAINT of_customer FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE CASCADE ON UPDATE NO ACTION,
  FOREIGN KEY (replaces) REFERENCES orders (id) ON DELETE SET NULL
);

CREATE TABLE legacy (
  a int,
  b varchar(10)
) ENGINE=MyISAM DEFAULT CHARSET=latin1 CHECKSUM=1;

CREATE TABLE events_by_year (
  day date NOT NULL,
  region int NOT NULL
)
PARTITION BY RANGE (YEAR(day)) SUBPARTITION BY HASH (region) SUBPARTITIONS 2 (
  PARTITION old VALUES LESS THAN (2000) COMMENT = 'long ago',
  PARTITION rest VALUES LESS THAN MAXVALUE
);

CREATE TABLE events_by_region (
  region int,
  code varchar(3)
)
PARTITION BY LIST COLUMNS (region, code) (
  PARTITION north VALUES IN ((1, 'x'), (2, 'y''')),
  PARTITION south VALUES IN ((3, 'z'))
);

CREATE TABLE events_by_key (id int PRIMARY KEY) PARTITION BY KEY (id) PARTITIONS 3;

CREATE VIEW spending AS
SELECT c.id, c.name, sum(o.total) AS total
FROM customers c JOIN orders o ON o.customer = c.id
GROUP BY c.id, c.name;

CREATE ALGORITHM=MERGE SQL SECURITY INVOKER VIEW rich_customers AS
SELECT id, name, balance FROM customers WHERE balance > 100 WITH LOCAL CHECK OPTION;

CREATE VIEW rich_names AS SELECT name FROM rich_customers;

DELIMITER //
CREATE FUNCTION doubled(x decimal(10,2)) RETURNS decimal(12,2)
    DETERMINISTIC NO SQL
    SQL SECURITY INVOKER
    COMMENT 'two of it'
BEGIN
  RETURN x * 2;
END//

CREATE PROCEDURE add_order(IN who int unsigned, OUT made bigint)
    MODIFIES SQL DATA
BEGIN
  INSERT INTO orders (customer, total) VALUES (who, 0);
  SET made = LAST_INSERT_ID();
END//

CREATE TRIGGER clean_name BEFORE INSERT ON customers FOR EACH ROW
BEGIN
  SET NEW.name = TRIM(NEW.name);
END//

CREATE TRIGGER upper_code BEFORE INSERT ON customers FOR EACH ROW FOLLOWS clean_name SET NEW.code = UPPER(NEW.code)//

CREATE TRIGGER count_orders AFTER DELETE ON orders FOR EACH ROW
BEGIN
  UPDATE customers SET balance = balance - OLD.total WHERE id = OLD.customer;
END//
DELIMITER ;

CREATE EVENT clean_up ON SCHEDULE EVERY 1 DAY STARTS '2036-01-01 00:00:00' ENDS '2037-01-01 00:00:00'
  ON COMPLETION PRESERVE COMMENT 'every night' DO DELETE FROM orders WHERE total IS NULL;

CREATE EVENT once ON SCHEDULE AT '2036-01-01 00:00:00' DISABLE DO DELETE FROM orders;

CREATE EVENT always ON SCHEDULE EVERY '1:30' HOUR_MINUTE DO DELETE FROM orders WHERE total < 0;

