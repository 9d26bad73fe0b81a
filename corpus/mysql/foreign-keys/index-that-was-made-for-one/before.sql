-- With a name, the foreign key would make an index of that name in the place of the one that was made for it.
CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE child (parent_id int, other_id int, FOREIGN KEY (parent_id) REFERENCES parent (id), FOREIGN KEY (other_id) REFERENCES parent (id));
