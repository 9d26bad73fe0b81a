-- SQLite refuses to check a foreign key to a key that compares otherwise than its column; that is no reason not to rebuild.
CREATE TABLE parent (id TEXT, note TEXT, PRIMARY KEY (id COLLATE NOCASE));
CREATE TABLE child (parent TEXT REFERENCES parent (id), note TEXT NOT NULL UNIQUE);
