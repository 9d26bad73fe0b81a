-- A dump made with --databases says what the database gives, between comments for newer servers.
ALTER DATABASE COLLATE latin1_swedish_ci;
CREATE TABLE items (id int PRIMARY KEY, a varchar(10)) DEFAULT CHARSET=latin1;
