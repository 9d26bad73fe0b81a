-- A foreign key goes on with another key on the columns that it refers to, if both change in one statement.
CREATE TABLE parent (id int NOT NULL, code int NOT NULL, PRIMARY KEY (code), UNIQUE KEY by_id (id));
CREATE TABLE child (id int PRIMARY KEY, parent int, code int,
  CONSTRAINT of_parent FOREIGN KEY (parent) REFERENCES parent (id),
  CONSTRAINT of_code FOREIGN KEY (code) REFERENCES parent (code));
CREATE TABLE tree (id int NOT NULL, above int, UNIQUE KEY by_id (id), CONSTRAINT of_tree FOREIGN KEY (above) REFERENCES tree (id));
