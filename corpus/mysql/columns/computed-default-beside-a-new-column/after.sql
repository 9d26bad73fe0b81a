-- MySQL refuses to log a default like uuid() that comes beside a new column.
CREATE TABLE items (id int PRIMARY KEY, a varchar(36) DEFAULT (uuid()), n int);
