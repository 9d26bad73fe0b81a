package dev.plumbline.mysql.catalog;

import dev.plumbline.mysql.connect.SystemDatabases;
import dev.plumbline.mysql.model.Flavour;
import dev.plumbline.mysql.model.MysqlQuoting;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Runs the queries: one for each relation of the catalogue, and a statement for each object of the few that no relation shows whole. */
final class RowsReader {
    /** What MariaDB has for a period of a table, before its catalogue says more of it: a check that compares two columns. */
    private static final Pattern PERIOD_CHECK = Pattern.compile("`(?:[^`]|``)*` < `(?:[^`]|``)*`");

    /** So many tables are shown one by one: only that tells what somebody wrote behind USING, which decides nothing. */
    private static final int FEW = 300;

    /** SELECTs from so many sequences go in one. */
    private static final int AT_ONCE = 200;

    private final ReadingSession session;
    private final ShowStatements show;
    private final Map<CatalogQuery, List<Row>> queries = new EnumMap<>(CatalogQuery.class);

    RowsReader(ReadingSession session) {
        this.session = session;
        this.show = new ShowStatements(session);
    }

    Rows read() throws SQLException {
        List<Row> database = session.rows(CatalogQuery.DATABASE);
        List<String> grants = grants();
        Rights rights = Rights.of(grants, session.database());
        boolean showsGrants = readGrants(grants);
        for (CatalogQuery query : List.of(
                CatalogQuery.TABLES,
                CatalogQuery.COLUMNS,
                CatalogQuery.KEYS,
                CatalogQuery.FOREIGN_KEYS,
                CatalogQuery.FOREIGN_KEY_COLUMNS,
                CatalogQuery.CHECKS,
                CatalogQuery.TRIGGERS,
                CatalogQuery.ROUTINES,
                CatalogQuery.EVENTS)) {
            queries.put(query, session.rows(query));
        }
        readWhereThereAre(CatalogQuery.VIEWS, "type", "VIEW");
        readWhereThereAre(CatalogQuery.PARTITIONS, "options", "partitioned");
        Map<String, String> tableStatements = show.of("TABLE", tablesToShow(), "Create Table");
        Map<String, String> viewStatements =
                session.version().isMariadb() ? Map.of() : show.of("VIEW", named("VIEW"), "Create View");
        Map<String, String> routineStatements = routineStatements();
        List<Unclear> unclear =
                new LostCharacters(session, queries, tableStatements, viewStatements, routineStatements).find();
        return new Rows(
                session.server(),
                database.getFirst(),
                session.version(),
                session.database(),
                rights,
                showsGrants,
                queries,
                parsed(tableStatements),
                viewStatements,
                routineStatements,
                sequences(),
                unclear);
    }

    private static Map<String, TableStatement> parsed(Map<String, String> statements) {
        Map<String, TableStatement> parsed = new HashMap<>();
        statements.forEach((name, text) -> parsed.put(name, TableStatement.of(text)));
        return parsed;
    }

    /** What is granted to the account itself, line by line. */
    private List<String> grants() throws SQLException {
        String role = session.server().text("role");
        boolean using = !session.version().isMariadb() && !role.isEmpty() && !role.equals("NONE");
        List<Row> grants = session.show(using ? "SHOW GRANTS FOR CURRENT_USER() USING " + role : "SHOW GRANTS");
        return grants.stream()
                .map(row -> row.values().getFirst())
                .map(line -> line == null ? "" : line)
                .toList();
    }

    /** Whether everybody's are shown: who may not see the server's own tables sees none but theirs, which would say that others have none. */
    private boolean readGrants(List<String> own) throws SQLException {
        if (!Rights.of(own, SystemDatabases.ACCOUNTS).showGrants()) {
            return false;
        }
        try {
            queries.put(CatalogQuery.GRANTS, session.show(CatalogQuery.GRANTS.common()));
            return true;
        } catch (SQLException hidden) {
            if (!Refusals.isForbiddenOrGone(hidden)) {
                throw hidden;
            }
            return false;
        }
    }

    private void readWhereThereAre(CatalogQuery query, String column, String word) throws SQLException {
        boolean some = queries.getOrDefault(CatalogQuery.TABLES, List.of()).stream()
                .anyMatch(row -> row.text(column).contains(word));
        queries.put(query, some ? session.rows(query) : List.of());
    }

    private List<String> named(String type) {
        return queries.getOrDefault(CatalogQuery.TABLES, List.of()).stream()
                .filter(row -> row.text("type").equals(type))
                .map(row -> row.text("name"))
                .toList();
    }

    /** The tables of which the relations of the catalogue don't tell all: periods, parsers, what a merge table merges. */
    private Set<String> tablesToShow() throws SQLException {
        List<String> all = named("BASE TABLE");
        Set<String> names = new HashSet<>(all.size() <= FEW ? all : List.of());
        if (all.size() > FEW && session.version().isAtLeast(Flavour.MYSQL, 8, 0, 21)) {
            session.rows(CatalogQuery.EXTENDED_TABLES).forEach(row -> names.add(row.text("name")));
        }
        for (Row table : queries.getOrDefault(CatalogQuery.TABLES, List.of())) {
            String engine = table.text("engine").toUpperCase(Locale.ROOT);
            if (table.text("type").equals("SYSTEM VERSIONED")
                    || engine.startsWith("MRG")
                    || engine.equals("FEDERATED")) {
                names.add(table.text("name"));
            }
        }
        for (Row key : queries.getOrDefault(CatalogQuery.KEYS, List.of())) {
            if (key.text("method").equals("FULLTEXT")) {
                names.add(key.text("table_name"));
            }
        }
        if (session.version().isMariadb()) {
            for (Row check : queries.getOrDefault(CatalogQuery.CHECKS, List.of())) {
                if (PERIOD_CHECK.matcher(check.text("clause")).matches()) {
                    names.add(check.text("table_name"));
                }
            }
        }
        for (Row partition : queries.getOrDefault(CatalogQuery.PARTITIONS, List.of())) {
            String method = partition.text("method");
            if (method.endsWith("KEY") || (session.version().isMariadb() && method.startsWith("LIST"))) {
                names.add(partition.text("table_name"));
            }
        }
        return names;
    }

    /** MariaDB has the words of all routines in one table, for those who may read it. */
    private Map<String, String> routineStatements() throws SQLException {
        if (session.version().isMariadb()) {
            try {
                queries.put(CatalogQuery.ROUTINE_HEADS, session.rows(CatalogQuery.ROUTINE_HEADS));
                return Map.of();
            } catch (SQLException hidden) {
                if (!Refusals.isForbiddenOrGone(hidden)) {
                    throw hidden;
                }
            }
        }
        Map<String, String> statements = new HashMap<>();
        for (String type : List.of("FUNCTION", "PROCEDURE")) {
            List<String> names = queries.getOrDefault(CatalogQuery.ROUTINES, List.of()).stream()
                    .filter(row ->
                            row.text("type").equals(type) && row.maybe("body").isPresent())
                    .map(row -> row.text("name"))
                    .toList();
            String column = type.equals("FUNCTION") ? "Create Function" : "Create Procedure";
            show.of(type, names, column).forEach((name, statement) -> statements.put(type + " " + name, statement));
        }
        return statements;
    }

    /** What each sequence counts by is its only row. */
    private Map<String, Row> sequences() throws SQLException {
        Map<String, Row> sequences = new HashMap<>();
        List<String> names = named("SEQUENCE");
        for (int from = 0; from < names.size(); from += AT_ONCE) {
            List<String> some = names.subList(from, Math.min(names.size(), from + AT_ONCE));
            try {
                readSequences(some, sequences);
            } catch (SQLException hidden) {
                if (!Refusals.isForbiddenOrGone(hidden)) {
                    throw hidden;
                }
                readOneByOne(some, sequences);
            }
        }
        return sequences;
    }

    private void readOneByOne(List<String> names, Map<String, Row> sequences) throws SQLException {
        for (String name : names) {
            try {
                readSequences(List.of(name), sequences);
            } catch (SQLException hidden) {
                if (!Refusals.isForbiddenOrGone(hidden)) {
                    throw hidden;
                }
            }
        }
    }

    private void readSequences(List<String> names, Map<String, Row> sequences) throws SQLException {
        MysqlQuoting quoting = MysqlQuoting.MYSQL;
        List<String> selects = new ArrayList<>();
        for (String name : names) {
            selects.add(
                    "SELECT %s AS name, minimum_value, maximum_value, start_value, increment, cache_size, cycle_option FROM %s"
                            .formatted(quoting.literal(name), quoting.identifier(name)));
        }
        for (Row row : session.show(String.join(" UNION ALL ", selects))) {
            sequences.put(row.text("name"), row);
        }
    }
}
