-- A base type needs the functions that read and write it, and they need the type.
SELECT 1;
