-- Nobody knows what a body calls until it runs, and a materialized view runs it as it is made.
CREATE TABLE source (id int);
