package dev.plumbline.bench.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Sessions that read, update and insert orders, one statement after the other, with a short pause between them. */
final class Load implements AutoCloseable {
    private static final int SESSIONS = 4;
    private static final int PAUSE_MILLISECONDS = 2;

    private static final List<String> STATEMENTS = List.of(
            "SELECT note FROM orders WHERE id = ?",
            "UPDATE orders SET note = note WHERE id = ?",
            "INSERT INTO orders (customer, total, note) VALUES (1, ?, 'new')");

    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong count = new AtomicLong();
    private final List<CompletableFuture<Void>> sessions = new ArrayList<>();

    /** @param rows how many orders there are, numbered from 1 */
    Load(String url, String role, int rows) {
        for (int session = 0; session < SESSIONS; session++) {
            long seed = session;
            sessions.add(CompletableFuture.runAsync(() -> run(url, role, rows, new Random(seed))));
        }
    }

    private void run(String url, String role, int rows, Random random) {
        try (Connection connection = DriverManager.getConnection(url, role, role)) {
            while (!ended.get()) {
                try (PreparedStatement statement =
                        connection.prepareStatement(STATEMENTS.get(random.nextInt(STATEMENTS.size())))) {
                    statement.setInt(1, 1 + random.nextInt(rows));
                    long begin = System.nanoTime();
                    statement.execute();
                    longest.accumulateAndGet(System.nanoTime() - begin, Math::max);
                    count.incrementAndGet();
                }
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        } catch (SQLException failure) {
            throw new CompletionException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The longest time that a statement took since this was last asked, in milliseconds. */
    double longest() {
        return longest.getAndSet(0) / 1e6;
    }

    /** How many statements were run since this was last asked. */
    long count() {
        return count.getAndSet(0);
    }

    @Override
    public void close() {
        ended.set(true);
        sessions.forEach(CompletableFuture::join);
    }
}
