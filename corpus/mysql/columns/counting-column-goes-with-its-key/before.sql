-- A column that counts goes with its key, in one statement, while another column of the table waits for the type of what it refers to.
CREATE TABLE courses (id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE enrolments (
    id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
    course bigint unsigned NOT NULL,
    person int NOT NULL,
    score int,
    UNIQUE KEY once (course, person),
    CONSTRAINT of_course FOREIGN KEY (course) REFERENCES courses (id)
);
CREATE TRIGGER most BEFORE UPDATE ON enrolments FOR EACH ROW SET NEW.score = 1;
