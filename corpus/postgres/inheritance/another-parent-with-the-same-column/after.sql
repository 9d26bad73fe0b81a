CREATE TABLE one (id bigint NOT NULL, gone int);
CREATE TABLE two (id bigint NOT NULL);
CREATE TABLE heir (own text) INHERITS (two);
