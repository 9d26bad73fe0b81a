-- A column that comes from the old parent and from the new one stays inherited if the new one comes first.
CREATE TABLE one (id bigint NOT NULL, gone int);
CREATE TABLE two (id bigint NOT NULL);
CREATE TABLE heir (own text) INHERITS (one);
