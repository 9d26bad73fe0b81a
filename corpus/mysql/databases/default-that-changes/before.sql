-- What a database gives to tables changes by itself, and tables that take it change with it.
ALTER DATABASE CHARACTER SET latin1 COLLATE latin1_german1_ci;
CREATE TABLE named (id int PRIMARY KEY, a varchar(10)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE taking (id int PRIMARY KEY, a varchar(10));
