-- A dump made with --databases says what the database gives, between comments for newer servers.
CREATE DATABASE /*!32312 IF NOT EXISTS*/ `shop` /*!40100 DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin */;
USE `shop`;
CREATE TABLE items (id int PRIMARY KEY, a varchar(10)) DEFAULT CHARSET=latin1;
