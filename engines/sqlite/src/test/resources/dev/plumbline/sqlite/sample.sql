PRAGMA application_id = 1347245392;
PRAGMA user_version = 12;

CREATE TABLE author (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT CONSTRAINT named NOT NULL ON CONFLICT FAIL COLLATE NOCASE UNIQUE ON CONFLICT IGNORE,
    born DATE DEFAULT '1900-01-01',
    fee NUMERIC(10, 2) NOT NULL DEFAULT (1 + 1),
    portrait BLOB,
    CONSTRAINT paid CHECK (fee >= 0) ON CONFLICT FAIL
);

CREATE TABLE book (
    isbn TEXT NOT NULL,
    volume INT DEFAULT -1,
    author INTEGER CONSTRAINT written REFERENCES author (id) ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
    title ANY,
    short TEXT GENERATED ALWAYS AS (substr(title, 1, 10)) VIRTUAL,
    loud TEXT GENERATED ALWAYS AS (upper(title)) STORED,
    sequel TEXT,
    sequel_volume INT,
    CONSTRAINT book_key PRIMARY KEY (isbn COLLATE NOCASE, volume DESC) ON CONFLICT REPLACE,
    CONSTRAINT told_once UNIQUE (title, author) ON CONFLICT ROLLBACK,
    FOREIGN KEY (sequel, sequel_volume) REFERENCES book (isbn, volume) MATCH FULL ON DELETE SET DEFAULT DEFERRABLE,
    CHECK (sequel <> isbn)
) STRICT, WITHOUT ROWID;

CREATE TABLE log (what, "when" TIMESTAMP DEFAULT CURRENT_TIMESTAMP, "odd column" "odd type");

CREATE INDEX book_title ON book (title COLLATE NOCASE DESC, lower(title)) WHERE volume > 0;
CREATE UNIQUE INDEX log_once ON log (what, "when");

CREATE VIEW shelf (isbn, who) AS SELECT b.isbn, a.name FROM book AS b JOIN author AS a ON a.id = b.author;
CREATE VIEW everything AS SELECT * FROM shelf;

CREATE TRIGGER book_logged AFTER UPDATE OF title ON book WHEN new.title <> old.title
BEGIN
    INSERT INTO log (what) VALUES (old.title || ' -> ' || new.title);
END;
CREATE TRIGGER shelf_filled INSTEAD OF INSERT ON shelf
BEGIN
    INSERT INTO author (name) VALUES (new.who);
    INSERT INTO book (isbn, author) SELECT new.isbn, id FROM author WHERE name = new.who;
END;

CREATE VIRTUAL TABLE search USING fts5(title, body UNINDEXED, tokenize = 'porter ascii');
CREATE VIRTUAL TABLE place USING rtree(id, x0, x1, y0, y1, +label TEXT);
