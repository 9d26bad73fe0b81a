SELECT
  name,
  type,
  CONVERT(param_list USING utf8mb4) AS arguments,
  CONVERT(returns USING utf8mb4) AS result,
  aggregate,
  CASE WHEN character_set_client LIKE 'utf8%' THEN CONVERT(body USING utf8mb4) END AS body
FROM mysql.proc
WHERE db = ?
