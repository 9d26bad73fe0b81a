package dev.plumbline.mysql.session;

import dev.plumbline.core.engine.JournalStore;
import dev.plumbline.core.engine.OwnObjects;
import dev.plumbline.mysql.model.MysqlQuoting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The journal as two tables, known by their comments: of the database that is changed, or of another that somebody named. There it shares
 * the place with the journals of other databases, so that the tables' names say whose they are.
 *
 * <p>Each statement here commits by itself, so that a kill can leave the half of a journal. Only where both tables are there is one.
 */
public final class MysqlJournal implements JournalStore {
    private static final MysqlQuoting QUOTING = MysqlQuoting.MYSQL;
    private static final String APPLIES = "plumbline_applies";
    private static final String STEPS = "plumbline_steps";
    private static final String KEPT = ", kept";
    private static final String PASSING = ", here until an apply has ended well";

    /** The first 16 of the digits of a digest tell databases apart. */
    private static final String DATABASE =
            "SELECT DATABASE(), LEFT(SHA2(IF(@@lower_case_table_names = 0, DATABASE(), LOWER(DATABASE())), 256), 16)";

    /** With names that are constant a server looks for these tables alone, and opens no other. */
    private static final String FIND = """
        SELECT t.TABLE_SCHEMA, t.TABLE_COMMENT LIKE '%, kept'
        FROM information_schema.TABLES t
        JOIN information_schema.TABLES s ON s.TABLE_SCHEMA = t.TABLE_SCHEMA
        WHERE t.TABLE_NAME = ? AND s.TABLE_NAME = ? AND LEFT(t.TABLE_COMMENT, LENGTH(?)) = ?
        """;

    private static final String HALVES = """
        SELECT t.TABLE_SCHEMA, t.TABLE_NAME FROM information_schema.TABLES t
        WHERE t.TABLE_NAME = ? AND LEFT(t.TABLE_COMMENT, LENGTH(?)) = ? AND COALESCE(?, t.TABLE_SCHEMA) = t.TABLE_SCHEMA
          AND NOT EXISTS (SELECT 1 FROM information_schema.TABLES s WHERE s.TABLE_SCHEMA = t.TABLE_SCHEMA AND s.TABLE_NAME = ?)
        """;

    @Override
    public Optional<Place> find(Connection connection) throws SQLException {
        Target target = target(connection);
        Optional<Place> here = find(
                connection,
                FIND + "AND t.TABLE_SCHEMA = ?",
                target,
                List.of(APPLIES, STEPS, OwnObjects.MARK, OwnObjects.MARK, target.name()));
        return here.isPresent()
                ? here
                : find(
                        connection,
                        FIND + "ORDER BY t.TABLE_SCHEMA LIMIT 1",
                        target,
                        List.of(target.applies(), target.steps(), OwnObjects.MARK, OwnObjects.MARK));
    }

    private static Optional<Place> find(Connection connection, String query, Target target, List<String> parameters)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, query, parameters);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(target.place(rows.getString(1), rows.getBoolean(2))) : Optional.empty();
        }
    }

    /** In the database itself. */
    @Override
    public Optional<String> usualSchema(Connection connection, Set<String> going) throws SQLException {
        return Optional.of(target(connection).name());
    }

    @Override
    public Place create(Connection connection, String schema, boolean kept) throws SQLException {
        Target target = target(connection);
        Place place = target.place(schema, kept);
        try (Statement statement = connection.createStatement()) {
            prepare(statement, target, schema);
            statement.execute("""
                CREATE TABLE %s (
                    apply varchar(36) NOT NULL,
                    step int NOT NULL,
                    summary text NOT NULL,
                    started datetime(6) NOT NULL,
                    ended datetime(6),
                    outcome varchar(20) NOT NULL,
                    PRIMARY KEY (apply, step)
                ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = %s
                """.formatted(place.steps(), target.comment(place)));
            statement.execute("""
                CREATE TABLE %s (
                    id varchar(36) NOT NULL PRIMARY KEY,
                    plan varchar(100) NOT NULL,
                    steps int NOT NULL,
                    who text NOT NULL,
                    program text NOT NULL,
                    started datetime(6) NOT NULL,
                    ended datetime(6),
                    outcome varchar(20),
                    message text
                ) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COMMENT = %s
                """.formatted(place.applies(), target.comment(place)));
        }
        return place;
    }

    private static void prepare(Statement statement, Target target, String schema) throws SQLException {
        if (!schema.equals(target.name())) {
            statement.execute("CREATE DATABASE IF NOT EXISTS " + QUOTING.identifier(schema));
        }
    }

    @Override
    public void tidy(Connection connection) throws SQLException {
        Target target = target(connection);
        List<String> halves = new ArrayList<>();
        halves.addAll(halves(connection, APPLIES, STEPS, Optional.of(target.name())));
        halves.addAll(halves(connection, STEPS, APPLIES, Optional.of(target.name())));
        halves.addAll(halves(connection, target.applies(), target.steps(), Optional.empty()));
        halves.addAll(halves(connection, target.steps(), target.applies(), Optional.empty()));
        try (Statement statement = connection.createStatement()) {
            for (String half : halves) {
                statement.execute("DROP TABLE IF EXISTS " + half);
            }
        }
    }

    private static List<String> halves(Connection connection, String there, String missing, Optional<String> schema)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HALVES)) {
            statement.setString(1, there);
            statement.setString(2, OwnObjects.MARK);
            statement.setString(3, OwnObjects.MARK);
            statement.setString(4, schema.orElse(null));
            statement.setString(5, missing);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(QUOTING.identifier(rows.getString(1)) + "." + QUOTING.identifier(rows.getString(2)));
                }
            }
            return found;
        }
    }

    @Override
    public Place keep(Connection connection, Place place, String schema) throws SQLException {
        Target target = target(connection);
        Place kept = target.place(schema, /* kept= */ true);
        try (Statement statement = connection.createStatement()) {
            if (!place.schema().equals(schema)) {
                prepare(statement, target, schema);
                statement.execute("RENAME TABLE %s TO %s, %s TO %s"
                        .formatted(place.steps(), kept.steps(), place.applies(), kept.applies()));
            }
            for (String table : List.of(kept.steps(), kept.applies())) {
                statement.execute("ALTER TABLE %s COMMENT = %s".formatted(table, target.comment(kept)));
            }
        }
        return kept;
    }

    @Override
    public void remove(Connection connection, Place place) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS %s, %s".formatted(place.applies(), place.steps()));
        }
    }

    private static Target target(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(DATABASE)) {
            rows.next();
            return new Target(rows.getString(1), rows.getString(2));
        }
    }

    private static PreparedStatement prepared(Connection connection, String query, List<String> parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        for (int at = 0; at < parameters.size(); at++) {
            statement.setString(at + 1, parameters.get(at));
        }
        return statement;
    }

    /**
     * The database whose journal it is.
     *
     * @param digits tell it from others
     */
    private record Target(String name, String digits) {
        String applies() {
            return APPLIES + "_" + digits;
        }

        String steps() {
            return STEPS + "_" + digits;
        }

        String appliesIn(String schema) {
            return schema.equals(name) ? APPLIES : applies();
        }

        String stepsIn(String schema) {
            return schema.equals(name) ? STEPS : steps();
        }

        Place place(String schema, boolean kept) {
            String prefix = QUOTING.identifier(schema) + ".";
            return new Place(schema, prefix + appliesIn(schema), prefix + stepsIn(schema), kept);
        }

        String comment(Place place) {
            return QUOTING.literal(OwnObjects.MARK
                    + (place.schema().equals(name) ? "" : ", of " + name)
                    + (place.kept() ? KEPT : PASSING));
        }
    }
}
