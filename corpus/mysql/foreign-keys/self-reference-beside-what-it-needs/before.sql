-- A foreign key to the table itself comes, stays or goes while the key or the column that it refers to does.
CREATE TABLE parts (id int PRIMARY KEY, code int NOT NULL);
CREATE TABLE nodes (id int AUTO_INCREMENT PRIMARY KEY, parent int, CONSTRAINT up FOREIGN KEY (parent) REFERENCES nodes (id));
CREATE TABLE bare (id int NOT NULL, x int);
