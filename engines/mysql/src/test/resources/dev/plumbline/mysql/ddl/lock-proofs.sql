CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE proved (
  id int NOT NULL,
  amount int NOT NULL,
  number int,
  word varchar(20) DEFAULT 'x',
  words varchar(100),
  sought varchar(20),
  mood enum('x', 'y'),
  moods set('1', '2', '3', '4', '5', '6', '7'),
  note text,
  place point NOT NULL,
  price decimal(8,2) DEFAULT 1,
  stamp timestamp NULL,
  child int,
  KEY by_amount (amount),
  UNIQUE KEY by_number (number),
  KEY by_sought (sought),
  CONSTRAINT positive CHECK (price > 0),
  CONSTRAINT of_parent FOREIGN KEY (child) REFERENCES parent (id) ON DELETE CASCADE)
  CHARACTER SET utf8mb4;
INSERT INTO proved (id, amount, place) VALUES (1, 1, POINT(1, 1));
