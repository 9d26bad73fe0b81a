CREATE TYPE status AS ENUM ('new', 'paid', 'sent');
CREATE TABLE orders (
    id integer PRIMARY KEY,
    status status NOT NULL DEFAULT 'sent',
    others status[] DEFAULT '{sent}'
);
INSERT INTO orders VALUES (1, 'paid', '{new}');
