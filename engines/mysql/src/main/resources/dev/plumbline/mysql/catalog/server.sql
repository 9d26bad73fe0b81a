SELECT
  VERSION() AS version,
  DATABASE() AS name,
  @@SESSION.sql_mode AS sql_mode,
  @@SESSION.sql_quote_show_create AS quote_show_create,
  @@GLOBAL.lower_case_table_names AS lower_case_table_names,
  @@GLOBAL.sql_mode AS global_sql_mode,
  CURRENT_ROLE() AS role,
  CURRENT_USER() AS account,
  @plumbline_database_state AS database_state
