package dev.plumbline.bench.startup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The least that a program with a database can be: opens the connection that its argument names, asks once, prints. */
final class BareConnection {
    private BareConnection() {}

    @SuppressWarnings("SystemOut") // what it prints is what a person waits for
    public static void main(String... arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(arguments[0]);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1")) {
            rows.next();
            System.out.println(rows.getInt(1));
        }
        System.exit(0);
    }
}
