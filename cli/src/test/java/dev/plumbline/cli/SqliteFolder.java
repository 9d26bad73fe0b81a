package dev.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A folder with SQLite databases and files of SQL. */
record SqliteFolder(Path path) {
    static final String SHOP = """
        CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, fax TEXT);
        CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL REFERENCES customers (id));
        CREATE VIEW recent AS SELECT id FROM orders;
        """;

    String file(String name, String content) throws IOException {
        return Files.writeString(path.resolve(name), content).toString();
    }

    String database(String name, String script) throws SQLException {
        String file = path.resolve(name).toString();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(script);
        }
        return file;
    }

    List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
