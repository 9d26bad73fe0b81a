-- Tables move from an engine that has no foreign keys, and back.
CREATE TABLE owners (id int PRIMARY KEY, boss int) ENGINE=MyISAM;
CREATE TABLE dogs (id int PRIMARY KEY, owner int) ENGINE=MyISAM;
