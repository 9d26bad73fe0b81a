SELECT
  name,
  type,
  CONVERT(param_list USING utf8mb4) AS arguments,
  CONVERT(returns USING utf8mb4) AS result,
  aggregate
FROM mysql.proc
WHERE db = ?
