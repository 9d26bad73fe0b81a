-- The parent loses a column that its heir keeps: dropped from both, the heir's values would go.
CREATE TABLE base (id int, note text);
CREATE TABLE heir (extra int) INHERITS (base);
CREATE TABLE other () INHERITS (base);
