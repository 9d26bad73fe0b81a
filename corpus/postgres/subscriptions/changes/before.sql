-- A subscription changes in place: connection, publications, slot, parameters.
CREATE SUBSCRIPTION feed CONNECTION 'host=localhost dbname=a password=planted' PUBLICATION p, "P 2"
    WITH (connect = false, slot_name = 's', synchronous_commit = 'local');
