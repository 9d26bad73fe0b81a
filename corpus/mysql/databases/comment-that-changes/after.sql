-- MariaDB keeps a comment of a database.
ALTER DATABASE COMMENT '';
CREATE TABLE items (id int PRIMARY KEY);
