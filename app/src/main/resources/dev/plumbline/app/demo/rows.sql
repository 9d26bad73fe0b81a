INSERT INTO authors (id, name, born) VALUES
    (1, 'Jane Austen', 1775), (2, 'Selma Lagerlöf', 1858), (3, '夏目 漱石', 1867), (4, 'Italo Calvino', 1923);

INSERT INTO books (id, author_id, title, price, shelf) VALUES
    (1, 1, 'Pride and Prejudice', 12, 'A1'), (2, 1, 'Emma', 11, 'A1'), (3, 2, 'Gösta Berlings saga', 14, 'B2'),
    (4, 3, '吾輩は猫である', 16, 'C1'), (5, 3, 'こころ', 9, 'C1'), (6, 4, 'Le città invisibili', 13, 'B1');

INSERT INTO customers (id, email, name) VALUES
    (1, 'ada@example.org', 'Ada'), (2, 'grace@example.org', 'Grace'), (3, 'edgar@example.org', 'Edgar');

WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
INSERT INTO orders (id, customer_id, placed_on, status)
SELECT i, 1 + i % 3, date('2026-01-01', '+' || (i / 2) || ' days'), CASE i % 4 WHEN 0 THEN 'new' WHEN 1 THEN 'paid' ELSE 'sent' END
FROM n;

INSERT INTO order_items (order_id, book_id, quantity)
SELECT o.id, b.id, 1 + (o.id + b.id) % 3 FROM orders o JOIN books b ON (o.id + b.id) % 4 = 0;

INSERT INTO reviews (book_id, customer_id, stars)
SELECT b.id, c.id, 1 + (b.id * c.id) % 5 FROM books b, customers c;
