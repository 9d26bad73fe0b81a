-- With a name, the foreign key would make an index of that name in the place of the one that was made for it.
CREATE TABLE parent (id bigint PRIMARY KEY);
CREATE TABLE child (parent_id bigint, other_id bigint, FOREIGN KEY (parent_id) REFERENCES parent (id), FOREIGN KEY (other_id) REFERENCES parent (id));
