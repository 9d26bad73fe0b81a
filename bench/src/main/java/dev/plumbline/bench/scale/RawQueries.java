package dev.plumbline.bench.scale;

import dev.plumbline.core.engine.CatalogReader;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reader's own catalogue queries, with every column fetched and thrown away: what reading costs at the least. The generated
 * schema has no expression index and no exclusion, so none of them calls pg_get_indexdef or pg_get_constraintdef.
 */
final class RawQueries {
    private static final Pattern FILE = Pattern.compile("(\\w+?)(?:\\.v(\\d+))?\\.sql");
    private static final int FETCH_SIZE = 5000;

    private final List<String> queries;

    private RawQueries(List<String> queries) {
        this.queries = queries;
    }

    /** Those that a reader uses for servers of a major. */
    static RawQueries of(CatalogReader reader, int major) throws IOException, URISyntaxException {
        URI place = reader.getClass()
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        String folder = reader.getClass().getPackageName().replace('.', '/');
        Path root = Path.of(place);
        if (Files.isDirectory(root)) {
            return in(root.resolve(folder), major);
        }
        try (FileSystem jar = FileSystems.newFileSystem(root)) {
            return in(jar.getPath(folder), major);
        }
    }

    private static RawQueries in(Path folder, int major) throws IOException {
        Map<String, Map<Integer, Path>> variants = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> {
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    int from = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
                    variants.computeIfAbsent(name.group(1), absent -> new TreeMap<>())
                            .put(from, file);
                }
            });
        }
        List<String> queries = new ArrayList<>();
        for (Map<Integer, Path> byMajor : variants.values()) {
            Path best = byMajor.entrySet().stream()
                    .filter(entry -> entry.getKey() <= major)
                    .reduce((lower, higher) -> higher)
                    .orElseThrow()
                    .getValue();
            queries.add(Files.readString(best));
        }
        return new RawQueries(queries);
    }

    /** Runs them all; returns how many values came. */
    long run(Connection connection) throws SQLException {
        long values = 0;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_SIZE);
            statement.execute("SET LOCAL search_path = ''; SET LOCAL jit = off");
            for (String query : queries) {
                values += drain(statement, query);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return values;
    }

    private static long drain(Statement statement, String query) throws SQLException {
        long values = 0;
        try (ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    values += rows.getString(column) == null ? 0 : 1;
                }
            }
        }
        return values;
    }
}
