-- Access methods are objects, and tables need theirs.
SELECT 1;
