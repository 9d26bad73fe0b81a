CREATE TABLE base (id int);
CREATE TABLE heir (note text, extra int) INHERITS (base);
CREATE TABLE other () INHERITS (base);
