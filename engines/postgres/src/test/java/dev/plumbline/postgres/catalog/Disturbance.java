package dev.plumbline.postgres.catalog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Another session on the same database. It logs in as a role that goes when it is closed, and acts as the first one's. */
final class Disturbance implements AutoCloseable {
    private static final String ROLE = "disturbance";

    private final Connection host;
    private final Connection other;

    private Disturbance(Connection host, Connection other) {
        this.host = host;
        this.other = other;
    }

    static Disturbance of(Connection host) throws SQLException {
        Reading.execute(host, "CREATE ROLE %1$s SUPERUSER LOGIN PASSWORD '%1$s'".formatted(ROLE));
        Connection other = DriverManager.getConnection(host.getMetaData().getURL(), ROLE, ROLE);
        Reading.execute(other, "SET ROLE " + host.getMetaData().getUserName());
        return new Disturbance(host, other);
    }

    Connection connection() {
        return other;
    }

    /** Runs some transactions in turns, again and again until the loop is closed, and after the last one no other. */
    Loop loop(List<String> transactions) {
        return new Loop(other, transactions);
    }

    @Override
    public void close() throws SQLException {
        other.close();
        Reading.execute(host, "DROP ROLE " + ROLE);
    }

    /** A loop that is running. */
    static final class Loop implements AutoCloseable {
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final CompletableFuture<Long> done;

        private Loop(Connection connection, List<String> transactions) {
            this.done = CompletableFuture.supplyAsync(() -> run(connection, transactions));
        }

        private long run(Connection connection, List<String> transactions) {
            long turns = 0;
            try {
                while (!stopped.get()) {
                    for (String transaction : transactions) {
                        Reading.execute(connection, "BEGIN; " + transaction + "; COMMIT");
                    }
                    turns++;
                }
            } catch (SQLException failure) {
                throw new CompletionException(failure);
            }
            return turns;
        }

        /** Ends the loop; returns how many turns it made. */
        long stop() {
            stopped.set(true);
            return done.join();
        }

        @Override
        public void close() {
            stop();
        }
    }
}
