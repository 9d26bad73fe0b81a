-- Every parameter that can be altered without connecting.
CREATE SUBSCRIPTION feed CONNECTION 'host=localhost dbname=a' PUBLICATION p WITH (connect = false);
CREATE SUBSCRIPTION back CONNECTION 'host=localhost dbname=a' PUBLICATION p
    WITH (connect = false, binary = true, streaming = parallel, disable_on_error = true, origin = none, password_required = false,
        run_as_owner = true);
