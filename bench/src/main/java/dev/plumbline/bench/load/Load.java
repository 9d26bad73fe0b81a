package dev.plumbline.bench.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Sessions that read, update and insert orders, one statement after the other, with a short pause between them. */
final class Load implements AutoCloseable {
    private static final int SESSIONS = 4;
    private static final int PAUSE_MILLISECONDS = 2;

    private static final List<String> STATEMENTS = List.of(
            "SELECT note FROM orders WHERE id = ?",
            "UPDATE orders SET note = note WHERE id = ?",
            "INSERT INTO orders (customer, total, note) VALUES (1, ?, 'new')");

    private final AtomicLong longest = new AtomicLong();
    private final Semaphore done = new Semaphore(0);
    private final List<Connection> connections = new ArrayList<>();
    private final List<ScheduledFuture<?>> sessions = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(SESSIONS);

    /** @param rows how many orders there are, numbered from 1 */
    Load(String url, String role, int rows) throws SQLException {
        for (int session = 0; session < SESSIONS; session++) {
            Connection connection = DriverManager.getConnection(url, role, role);
            connections.add(connection);
            Random random = new Random(session);
            sessions.add(clock.scheduleWithFixedDelay(
                    () -> run(connection, rows, random), 0, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS));
        }
    }

    private void run(Connection connection, int rows, Random random) {
        try (PreparedStatement statement =
                connection.prepareStatement(STATEMENTS.get(random.nextInt(STATEMENTS.size())))) {
            statement.setInt(1, 1 + random.nextInt(rows));
            long begin = System.nanoTime();
            statement.execute();
            longest.accumulateAndGet(System.nanoTime() - begin, Math::max);
            done.release();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Waits until so many statements more were run; the longest time that one of them took, in milliseconds. */
    double longestOf(int statements) throws InterruptedException {
        done.drainPermits();
        longest.set(0);
        if (!done.tryAcquire(statements, 1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the load stands still");
        }
        return longest();
    }

    /** The longest time that a statement took since this was last asked, in milliseconds. */
    double longest() {
        return longest.getAndSet(0) / 1e6;
    }

    /** @throws IllegalStateException if a statement failed meanwhile: its session then ended there */
    @Override
    public void close() throws SQLException {
        clock.close();
        for (Connection connection : connections) {
            connection.close();
        }
        for (ScheduledFuture<?> session : sessions) {
            if (session.state() == ScheduledFuture.State.FAILED) {
                throw new IllegalStateException("the load failed", session.exceptionNow());
            }
        }
    }
}
