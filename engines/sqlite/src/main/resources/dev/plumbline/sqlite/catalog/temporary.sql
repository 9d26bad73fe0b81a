SELECT name FROM sqlite_temp_schema WHERE type IN ('table', 'view')
