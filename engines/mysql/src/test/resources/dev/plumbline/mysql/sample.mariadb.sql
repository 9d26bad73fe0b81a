CREATE SEQUENCE numbers START WITH 5 INCREMENT BY 2 MAXVALUE 100 CACHE 7 CYCLE;

CREATE TABLE history (
  id int PRIMARY KEY,
  number bigint DEFAULT (NEXT VALUE FOR numbers),
  note varchar(10) COMPRESSED,
  checked int CHECK (checked > 0),
  doc json CHECK (json_length(doc) > 1),
  KEY by_number (number) IGNORED
) WITH SYSTEM VERSIONING PAGE_COMPRESSED=1;

CREATE TABLE rooms (
  room int NOT NULL,
  arrives date NOT NULL,
  leaves date NOT NULL,
  cleaned int WITHOUT SYSTEM VERSIONING,
  since timestamp(6) GENERATED ALWAYS AS ROW START,
  until timestamp(6) GENERATED ALWAYS AS ROW END,
  PERIOD FOR SYSTEM_TIME (since, until),
  PERIOD FOR stay (arrives, leaves),
  UNIQUE KEY one_guest (room, stay WITHOUT OVERLAPS)
) WITH SYSTEM VERSIONING;

CREATE TABLE versions (a int) WITH SYSTEM VERSIONING
PARTITION BY SYSTEM_TIME INTERVAL 1 MONTH (
  PARTITION gone HISTORY,
  PARTITION here CURRENT
);

CREATE TABLE texts (a int, long_text varchar(2000), UNIQUE KEY whole (long_text));

CREATE TABLE anywhere (a int) PARTITION BY LIST (a) (PARTITION some VALUES IN (1, NULL), PARTITION others DEFAULT);

DELIMITER //
CREATE AGGREGATE FUNCTION total_of(x int) RETURNS int
BEGIN
  DECLARE total int DEFAULT 0;
  DECLARE CONTINUE HANDLER FOR NOT FOUND RETURN total;
  LOOP
    FETCH GROUP NEXT ROW;
    SET total = total + x;
  END LOOP;
END//
DELIMITER ;
