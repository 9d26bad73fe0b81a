package dev.plumbline.usecases;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A SQLite database in a file of its own. */
record SqliteFile(Path path) {
    /** The file of this name, made by these statements. */
    static SqliteFile of(Path folder, String name, String... statements) throws SQLException {
        SqliteFile file = new SqliteFile(folder.resolve(name));
        file.run(statements);
        return file;
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }

    String url() {
        return "jdbc:sqlite:" + path;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
