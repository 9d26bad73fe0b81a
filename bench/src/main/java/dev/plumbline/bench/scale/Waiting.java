package dev.plumbline.bench.scale;

import dev.plumbline.core.engine.CatalogReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How long the slowest ALTER TABLE of a loop took.
 *
 * @param alone in milliseconds, with nobody else there
 * @param beside in milliseconds, while the catalogue was read again and again
 */
record Waiting(double alone, double beside) {
    /** Who may log in with a password that everybody knows, on a scratch server. */
    static final String ROLE = "bench";

    private static final int TURNS = 100;
    private static final int READINGS = 3;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    static void makeRole(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP ROLE IF EXISTS " + ROLE);
            statement.execute("CREATE ROLE %1$s SUPERUSER LOGIN PASSWORD '%1$s'".formatted(ROLE));
        }
    }

    static Waiting measure(CatalogReader reader, Connection connection) throws SQLException {
        makeRole(connection);
        try (Connection other =
                DriverManager.getConnection(connection.getMetaData().getURL(), ROLE, ROLE)) {
            double alone = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                alone = Math.max(alone, alter(other, turn));
            }
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Double> longest = CompletableFuture.supplyAsync(() -> untilDone(other, done));
            for (int reading = 0; reading < READINGS; reading++) {
                reader.read(connection);
            }
            done.set(true);
            return new Waiting(alone, longest.join());
        }
    }

    private static double untilDone(Connection connection, AtomicBoolean done) {
        try {
            double longest = 0;
            for (int turn = 0; !done.get(); turn++) {
                longest = Math.max(longest, alter(connection, turn));
            }
            return longest;
        } catch (SQLException failure) {
            throw new CompletionException(failure);
        }
    }

    private static double alter(Connection connection, int turn) throws SQLException {
        String change = turn % 2 == 0 ? "RENAME COLUMN letter TO letters" : "RENAME COLUMN letters TO letter";
        try (Statement statement = connection.createStatement()) {
            long begin = System.nanoTime();
            statement.execute("ALTER TABLE bench.t" + turn / 2 % 100 + " " + change);
            return (System.nanoTime() - begin) / NANOS_PER_MILLISECOND;
        }
    }
}
