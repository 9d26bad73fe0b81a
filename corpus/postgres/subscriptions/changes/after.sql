-- A subscription changes in place: connection, publications, slot, parameters.
CREATE SUBSCRIPTION feed CONNECTION 'host=localhost dbname=b user=ada password=''pl\''an ted''' PUBLICATION p, q
    WITH (connect = false, slot_name = NONE);
COMMENT ON SUBSCRIPTION feed IS 'changed';
