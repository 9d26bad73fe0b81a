-- MySQL shows an empty default of a binary column as nothing at all.
CREATE TABLE pages (id int PRIMARY KEY, title varbinary(255) NOT NULL DEFAULT '', sum binary(3) DEFAULT '', tail varbinary(4) DEFAULT 'x', zero varbinary(3) DEFAULT x'00', more varbinary(10) DEFAULT x'ff00fe');
