-- mutation: a trigger is there
-- covers: sqlite_schema.type
-- | ~ table watched
-- |     + trigger more  CREATE TRIGGER more AFTER DELETE ON watched BEGIN SELECT 1; END
CREATE TRIGGER more AFTER DELETE ON watched BEGIN SELECT 1; END;

-- mutation: a trigger is gone
-- covers: sqlite_schema.name
-- | ~ table watched
-- |     - trigger watch  CREATE TRIGGER watch AFTER UPDATE OF a ON watched WHEN new.a > 0 BEGIN INSERT INTO
-- |         log(what) VALUES ('changed'); END
DROP TRIGGER watch;

-- mutation: a trigger is called otherwise
-- covers: sqlite_schema.name
-- | ~ table watched
-- |     + trigger guard  CREATE TRIGGER guard AFTER UPDATE OF a ON watched WHEN new.a > 0 BEGIN INSERT INTO
-- |         log(what) VALUES ('changed'); END
-- |     - trigger watch  CREATE TRIGGER watch AFTER UPDATE OF a ON watched WHEN new.a > 0 BEGIN INSERT INTO
-- |         log(what) VALUES ('changed'); END
DROP TRIGGER watch;
CREATE TRIGGER guard AFTER UPDATE OF a ON watched WHEN new.a > 0 BEGIN INSERT INTO log (what) VALUES ('changed'); END;

-- mutation: a trigger comes before
-- covers: sqlite_schema.sql
-- | ~ table watched
-- |     ~ trigger watch
-- |         definition:
-- |           - CREATE TRIGGER watch AFTER UPDATE OF a ON watched WHEN new.a > 0 BEGIN INSERT INTO log(what) VALUES ('changed'); END
-- |           + CREATE TRIGGER watch BEFORE UPDATE OF a ON watched WHEN new.a > 0 BEGIN INSERT INTO log(what) VALUES ('changed'); END
DROP TRIGGER watch;
CREATE TRIGGER watch BEFORE UPDATE OF a ON watched WHEN new.a > 0 BEGIN INSERT INTO log (what) VALUES ('changed'); END;

-- mutation: a trigger comes with another event
-- covers: sqlite_schema.sql
-- | ~ table watched
-- |     ~ trigger watch
-- |         definition:
-- |           - CREATE TRIGGER watch AFTER UPDATE OF a ON watched WHEN new.a > 0 BEGIN INSERT INTO log(what) VALUES ('changed'); END
-- |           + CREATE TRIGGER watch AFTER INSERT ON watched WHEN new.a > 0 BEGIN INSERT INTO log(what) VALUES ('changed'); END
DROP TRIGGER watch;
CREATE TRIGGER watch AFTER INSERT ON watched WHEN new.a > 0 BEGIN INSERT INTO log (what) VALUES ('changed'); END;

-- mutation: a trigger comes with changes of any column
-- covers: sqlite_schema.sql
-- | ~ table watched
-- |     ~ trigger watch
-- |         definition:
-- |           - CREATE TRIGGER watch AFTER UPDATE OF a ON watched WHEN new.a > 0 BEGIN INSERT INTO log(what) VALUES ('changed'); END
-- |           + CREATE TRIGGER watch AFTER UPDATE ON watched WHEN new.a > 0 BEGIN INSERT INTO log(what) VALUES ('changed'); END
DROP TRIGGER watch;
CREATE TRIGGER watch AFTER UPDATE ON watched WHEN new.a > 0 BEGIN INSERT INTO log (what) VALUES ('changed'); END;

-- mutation: a trigger comes with changes of another column
-- covers: sqlite_schema.sql
-- | ~ table watched
-- |     ~ trigger watch
-- |         definition:
-- |           - CREATE TRIGGER watch AFTER UPDATE OF a ON watched WHEN new.a > 0 BEGIN INSERT INTO log(what) VALUES ('changed'); END
-- |           + CREATE TRIGGER watch AFTER UPDATE OF b ON watched WHEN new.a > 0 BEGIN INSERT INTO log(what) VALUES ('changed'); END
DROP TRIGGER watch;
CREATE TRIGGER watch AFTER UPDATE OF b ON watched WHEN new.a > 0 BEGIN INSERT INTO log (what) VALUES ('changed'); END;

-- mutation: a trigger has another condition
-- covers: sqlite_schema.sql
-- | ~ table watched
-- |     ~ trigger watch
-- |         definition:
-- |           - CREATE TRIGGER watch AFTER UPDATE OF a ON watched WHEN new.a > 0 BEGIN INSERT INTO log(what) VALUES ('changed'); END
-- |           + CREATE TRIGGER watch AFTER UPDATE OF a ON watched WHEN new.a > 1 BEGIN INSERT INTO log(what) VALUES ('changed'); END
DROP TRIGGER watch;
CREATE TRIGGER watch AFTER UPDATE OF a ON watched WHEN new.a > 1 BEGIN INSERT INTO log (what) VALUES ('changed'); END;

-- mutation: a trigger has no condition
-- covers: sqlite_schema.sql
-- | ~ table watched
-- |     ~ trigger watch
-- |         definition:
-- |           - CREATE TRIGGER watch AFTER UPDATE OF a ON watched WHEN new.a > 0 BEGIN INSERT INTO log(what) VALUES ('changed'); END
-- |           + CREATE TRIGGER watch AFTER UPDATE OF a ON watched BEGIN INSERT INTO log(what) VALUES ('changed'); END
DROP TRIGGER watch;
CREATE TRIGGER watch AFTER UPDATE OF a ON watched BEGIN INSERT INTO log (what) VALUES ('changed'); END;

-- mutation: a trigger does something else
-- covers: sqlite_schema.sql
-- | ~ table watched
-- |     ~ trigger watch
-- |         definition:
-- |           - CREATE TRIGGER watch AFTER UPDATE OF a ON watched WHEN new.a > 0 BEGIN INSERT INTO log(what) VALUES ('changed'); END
-- |           + CREATE TRIGGER watch AFTER UPDATE OF a ON watched WHEN new.a > 0 BEGIN INSERT INTO log(what) VALUES ('Changed'); END
DROP TRIGGER watch;
CREATE TRIGGER watch AFTER UPDATE OF a ON watched WHEN new.a > 0 BEGIN INSERT INTO log (what) VALUES ('Changed'); END;

-- mutation: a trigger is of another table
-- covers: sqlite_schema.tbl_name
-- | ~ table plain
-- |     + trigger watch  CREATE TRIGGER watch AFTER UPDATE OF a ON plain WHEN new.a > 0 BEGIN INSERT INTO log(what)
-- |         VALUES ('changed'); END
-- |
-- | ~ table watched
-- |     - trigger watch  CREATE TRIGGER watch AFTER UPDATE OF a ON watched WHEN new.a > 0 BEGIN INSERT INTO
-- |         log(what) VALUES ('changed'); END
DROP TRIGGER watch;
CREATE TRIGGER watch AFTER UPDATE OF a ON plain WHEN new.a > 0 BEGIN INSERT INTO log (what) VALUES ('changed'); END;

-- mutation: a trigger in the place of a view does something else
-- covers: sqlite_schema.sql
-- | ~ view names
-- |     ~ trigger names_filled
-- |         definition:
-- |           - CREATE TRIGGER names_filled INSTEAD OF INSERT ON names BEGIN INSERT INTO person(name) VALUES (new.name); END
-- |           + CREATE TRIGGER names_filled INSTEAD OF INSERT ON names BEGIN INSERT INTO person(id, name) VALUES (new.id, new.name); END
DROP TRIGGER names_filled;
CREATE TRIGGER names_filled INSTEAD OF INSERT ON names BEGIN INSERT INTO person (id, name) VALUES (new.id, new.name); END;

-- mutation: a view takes no rows any more
-- covers: sqlite_schema.name
-- | ~ view names
-- |     - trigger names_filled  CREATE TRIGGER names_filled INSTEAD OF INSERT ON names BEGIN INSERT INTO
-- |         person(name) VALUES (new.name); END
DROP TRIGGER names_filled;
