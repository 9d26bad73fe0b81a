CREATE TABLE parts (
  id int PRIMARY KEY, code int NOT NULL, whole int, twin int, UNIQUE KEY codes (code),
  CONSTRAINT of_whole FOREIGN KEY (whole) REFERENCES parts (id), CONSTRAINT of_twin FOREIGN KEY (twin) REFERENCES parts (code));
CREATE TABLE nodes (
  id bigint unsigned AUTO_INCREMENT PRIMARY KEY, parent bigint unsigned,
  CONSTRAINT up FOREIGN KEY (parent) REFERENCES nodes (id));
CREATE TABLE bare (id int NOT NULL PRIMARY KEY, x int, y int, CONSTRAINT back FOREIGN KEY (y) REFERENCES bare (id) ON DELETE CASCADE);
