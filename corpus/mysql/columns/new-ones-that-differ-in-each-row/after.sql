-- MySQL fills no rows with a default such as uuid() of a new column; nor shall the UPDATE that does so move what keeps the time of a change.
CREATE TABLE items (id int PRIMARY KEY, before_it int, code binary(16) NOT NULL DEFAULT (uuid_to_bin(uuid())),
  n int, changed datetime DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  chance double DEFAULT (rand()), UNIQUE KEY by_code (code));
