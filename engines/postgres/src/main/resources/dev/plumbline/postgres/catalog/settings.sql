SELECT
    pg_catalog.current_setting('server_version') AS version,
    pg_catalog.pg_encoding_to_char(d.encoding) AS encoding,
    d.datcollate AS collate,
    d.datctype AS ctype,
    CURRENT_USER AS role
FROM pg_catalog.pg_database d
WHERE d.datname = pg_catalog.current_database()
