-- MariaDB keeps a comment of a database.
ALTER DATABASE COMMENT 'the shop''s';
CREATE TABLE items (id int PRIMARY KEY);
