-- The catalogue has the literals of a view without the character sets before them.
CREATE TABLE words (a varchar(20), b int);
CREATE VIEW v AS SELECT concat(_utf8mb4' ', _latin1'x', 'y', _utf8mb3'é', N'z', 'é', _binary'q', 'it''s', _utf8mb4 0x41, x'42', a, IF(b, _utf8mb4'yes', '')) AS a FROM words WHERE a LIKE _utf8mb4'%x' COLLATE utf8mb4_bin;
