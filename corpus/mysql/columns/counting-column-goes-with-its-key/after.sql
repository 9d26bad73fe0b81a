CREATE TABLE courses (id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE enrolments (
    course int unsigned NOT NULL,
    person int NOT NULL,
    score bigint,
    PRIMARY KEY (course, person),
    CONSTRAINT of_course FOREIGN KEY (course) REFERENCES courses (id)
);
