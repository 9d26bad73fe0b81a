-- The key that a foreign key needs goes for another one, while the same table waits for the type of what it refers to.
CREATE TABLE parcels (id int PRIMARY KEY);
CREATE TABLE hubs (id int unsigned PRIMARY KEY);
CREATE TABLE scans (
    id int AUTO_INCREMENT PRIMARY KEY,
    parcel int NOT NULL,
    seq int NOT NULL,
    hub int unsigned NOT NULL,
    UNIQUE KEY parcel_seq (parcel, seq),
    KEY by_hub (hub),
    CONSTRAINT of_parcel FOREIGN KEY (parcel) REFERENCES parcels (id),
    CONSTRAINT at_hub FOREIGN KEY (hub) REFERENCES hubs (id)
);
CREATE TRIGGER first BEFORE INSERT ON scans FOR EACH ROW SET NEW.seq = 1;
