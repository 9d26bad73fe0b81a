CREATE TABLE owners (id int PRIMARY KEY, boss int, CONSTRAINT of_boss FOREIGN KEY (boss) REFERENCES owners (id)) ENGINE=InnoDB;
CREATE TABLE dogs (id int PRIMARY KEY, owner int, CONSTRAINT of_owner FOREIGN KEY (owner) REFERENCES owners (id)) ENGINE=InnoDB;
