-- MySQL fills no rows with a default such as uuid() of a new column; nor shall the UPDATE that does so move what keeps the time of a change.
CREATE TABLE items (id int PRIMARY KEY, n int, changed datetime DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP);
