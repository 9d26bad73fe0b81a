-- What the developers want the shop's database to be. Compared with shop.db:
--   a new table wishes, a new column customers.newsletter,
--   books.price may have cents (and 0 is a price), books.shelf and its index go,
--   the view ratings counts the reviews.

CREATE TABLE authors (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    born INTEGER
);

CREATE TABLE books (
    id INTEGER PRIMARY KEY,
    author_id INTEGER NOT NULL REFERENCES authors (id),
    title TEXT NOT NULL,
    price NUMERIC NOT NULL,
    CONSTRAINT price_is_sane CHECK (price >= 0)
);

CREATE INDEX books_by_author ON books (author_id);

CREATE TABLE customers (
    id INTEGER PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    newsletter INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    placed_on TEXT NOT NULL DEFAULT CURRENT_DATE,
    status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'paid', 'sent'))
);

CREATE INDEX orders_by_customer ON orders (customer_id, placed_on DESC);

CREATE TABLE order_items (
    order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    book_id INTEGER NOT NULL REFERENCES books (id),
    quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity > 0),
    PRIMARY KEY (order_id, book_id)
) WITHOUT ROWID;

CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    book_id INTEGER NOT NULL REFERENCES books (id) ON DELETE CASCADE,
    customer_id INTEGER REFERENCES customers (id) ON DELETE SET NULL,
    stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
    written_on TEXT
);

CREATE TABLE wishes (
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    book_id INTEGER NOT NULL REFERENCES books (id) ON DELETE CASCADE,
    since TEXT NOT NULL DEFAULT CURRENT_DATE,
    PRIMARY KEY (customer_id, book_id)
) WITHOUT ROWID;

CREATE VIEW order_totals AS
SELECT o.id, o.customer_id, sum(i.quantity * b.price) AS total
FROM orders o
JOIN order_items i ON i.order_id = o.id
JOIN books b ON b.id = i.book_id
GROUP BY o.id;

CREATE VIEW ratings AS
SELECT book_id, avg(stars) AS stars, count(*) AS reviews
FROM reviews
GROUP BY book_id;

CREATE TRIGGER review_date AFTER INSERT ON reviews WHEN NEW.written_on IS NULL
BEGIN
    UPDATE reviews SET written_on = CURRENT_DATE WHERE id = NEW.id;
END;
