-- Every parameter that can be altered without connecting.
CREATE SUBSCRIPTION feed CONNECTION 'host=localhost dbname=a' PUBLICATION p
    WITH (connect = false, binary = true, streaming = parallel, disable_on_error = true, origin = none, password_required = false,
        run_as_owner = true);
CREATE SUBSCRIPTION back CONNECTION 'host=localhost dbname=a' PUBLICATION p WITH (connect = false, streaming = off);
CREATE SUBSCRIPTION fresh CONNECTION 'host=localhost dbname=a' PUBLICATION p WITH (connect = false, two_phase = true);
