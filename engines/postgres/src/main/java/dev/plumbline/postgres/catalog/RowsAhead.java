package dev.plumbline.postgres.catalog;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs queries ahead of who makes something of their rows: the server finds the next ones while the last are still worked on.
 *
 * <p>Until it is closed, the connection belongs to it. The queries come in the order of {@link CatalogQuery}, and are best asked for in
 * that order, though it isn't necessary: those that come before wait in memory.
 */
final class RowsAhead implements AutoCloseable {
    private static final int MOST_CHUNKS = 40;

    private final ReadingTransaction transaction;
    private final Map<CatalogQuery, Result> results = new EnumMap<>(CatalogQuery.class);
    private final Thread thread;
    private int waiting;
    private boolean starving;
    private boolean closed;

    RowsAhead(ReadingTransaction transaction, int major) {
        this.transaction = transaction;
        Map<CatalogQuery, String> texts = new EnumMap<>(CatalogQuery.class);
        for (CatalogQuery query : CatalogQuery.values()) {
            if (query.printing().isEmpty()) {
                results.put(query, new Result());
                texts.put(query, query.text(major));
            }
        }
        this.thread = Thread.ofPlatform().daemon().name("plumbline-rows").start(() -> runAll(texts));
    }

    /**
     * Passes on each row of a query, once.
     *
     * @throws SQLException if the server refused the query, or the consumer the row
     */
    void each(CatalogQuery query, Row.Consumer consumer) throws SQLException {
        Result result = results.get(query);
        if (result == null) {
            throw new IllegalArgumentException(query + " is not read ahead");
        }
        for (RowChunk chunk = next(result); chunk != null; chunk = next(result)) {
            for (int at = 0; at < chunk.size(); at++) {
                consumer.accept(chunk.row(at));
            }
        }
    }

    private synchronized @Nullable RowChunk next(Result result) throws SQLException {
        try {
            starving = true;
            notifyAll();
            while (result.chunks.isEmpty() && !result.done) {
                wait();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while reading the catalogue", interruption);
        } finally {
            starving = false;
        }
        RowChunk chunk = result.chunks.poll();
        if (chunk == null) {
            if (result.failure != null) {
                throw result.failure;
            }
            return null;
        }
        waiting--;
        notifyAll();
        return chunk;
    }

    private void runAll(Map<CatalogQuery, String> texts) {
        try {
            texts.forEach(this::run);
        } finally {
            breakOff();
        }
    }

    /** Whatever ended the thread: nobody shall wait for it. */
    private synchronized void breakOff() {
        for (Result result : results.values()) {
            if (!result.done) {
                result.done = true;
                result.failure = new SQLException("The reading of rows broke off");
            }
        }
        notifyAll();
    }

    private void run(CatalogQuery query, String text) {
        if (isClosed()) {
            return;
        }
        Result result = results.get(query);
        if (result == null) {
            return;
        }
        try {
            CopiedRows.each(transaction.connection(), text, chunk -> offer(result, chunk));
            finish(result, null);
        } catch (SQLException failure) {
            finish(result, recovered(failure));
        }
    }

    private SQLException recovered(SQLException failure) {
        try {
            transaction.rollbackToBeginning();
        } catch (SQLException worse) {
            failure.addSuppressed(worse);
        }
        return failure;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void offer(Result result, RowChunk chunk) throws SQLException {
        try {
            while (waiting >= MOST_CHUNKS && !starving && !closed) {
                wait();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while reading the catalogue", interruption);
        }
        if (closed) {
            throw new SQLException("The reading has ended");
        }
        result.chunks.add(chunk);
        waiting++;
        notifyAll();
    }

    private synchronized void finish(Result result, @Nullable SQLException failure) {
        result.done = true;
        result.failure = failure;
        notifyAll();
    }

    /** Waits until the connection is free. */
    @Override
    public void close() throws SQLException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while reading the catalogue", interruption);
        }
    }

    /** What has come of one query. */
    private static final class Result {
        private final Deque<RowChunk> chunks = new ArrayDeque<>();
        private boolean done;
        private @Nullable SQLException failure;
    }
}
