-- The catalogue has the literals of a view without the character sets before them.
CREATE TABLE words (a varchar(20), b int);
