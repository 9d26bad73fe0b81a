-- Enabling is a step of its own; on the way back the slot is kept.
CREATE SUBSCRIPTION feed CONNECTION 'host=localhost dbname=a' PUBLICATION p WITH (connect = false);
CREATE SUBSCRIPTION off CONNECTION 'host=localhost dbname=a' PUBLICATION p WITH (connect = false, slot_name = 'x');
CREATE SUBSCRIPTION gone CONNECTION 'host=localhost dbname=a' PUBLICATION p WITH (connect = false);
