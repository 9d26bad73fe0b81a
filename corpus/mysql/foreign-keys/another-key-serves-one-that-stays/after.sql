CREATE TABLE parcels (id int PRIMARY KEY);
CREATE TABLE hubs (id smallint unsigned PRIMARY KEY);
CREATE TABLE scans (
    parcel int NOT NULL,
    seq int NOT NULL,
    hub smallint unsigned NOT NULL,
    PRIMARY KEY (parcel, seq),
    KEY by_hub (hub),
    CONSTRAINT of_parcel FOREIGN KEY (parcel) REFERENCES parcels (id),
    CONSTRAINT at_hub FOREIGN KEY (hub) REFERENCES hubs (id)
);
