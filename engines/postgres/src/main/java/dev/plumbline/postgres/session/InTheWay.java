package dev.plumbline.postgres.session;

import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.postgres.model.PostgresQuoting;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Finds the transactions of others that hold what a plan is going to lock. */
final class InTheWay {
    private static final Set<ObjectKind<?>> RELATIONS =
            Set.of(Table.KIND, View.KIND, MaterializedView.KIND, Sequence.KIND, Index.KIND);

    /**
     * What is built concurrently waits for whoever sees an older state, whatever they have locked. Who isn't allowed to look into others'
     * sessions sees what they hold, and not since when.
     */
    private static final String QUERY = """
        WITH held AS (
            SELECT l.pid, l.virtualtransaction, pg_catalog.string_agg(DISTINCT w.relation, ', ' ORDER BY w.relation) AS relations
            FROM ROWS FROM (pg_catalog.unnest(?::text[]), pg_catalog.unnest(?::text[])) AS w (relation, mode)
            JOIN pg_catalog.pg_locks l ON l.relation = pg_catalog.to_regclass(w.relation) AND l.mode = w.mode
            WHERE l.locktype = 'relation' AND l.granted AND l.pid IS DISTINCT FROM pg_catalog.pg_backend_pid()
              AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
            GROUP BY l.pid, l.virtualtransaction
            UNION
            SELECT a.pid, NULL, NULL
            FROM pg_catalog.pg_stat_activity a
            WHERE ?::boolean AND a.backend_xmin IS NOT NULL AND a.datname = pg_catalog.current_database()
              AND a.pid <> pg_catalog.pg_backend_pid()
        ), transactions AS (
            SELECT CASE WHEN x.gid IS NULL THEN pg_catalog.concat_ws(' ', 'process', h.pid, 'of', a.usename,
                        '(' || nullif(a.application_name, '') || ')') ELSE 'the prepared transaction ' || x.gid END AS who,
                a.state,
                extract(EPOCH FROM pg_catalog.clock_timestamp() - coalesce(x.prepared, a.xact_start))::bigint AS seconds,
                pg_catalog.max(h.relations) AS relations
            FROM held h
            LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = h.pid
            LEFT JOIN pg_catalog.pg_prepared_xacts x ON '-1/' || x.transaction::text = h.virtualtransaction
            GROUP BY 1, 2, 3
        )
        SELECT who, state, seconds, relations FROM transactions
        WHERE coalesce(seconds, 0) >= ? ORDER BY seconds DESC NULLS LAST, who LIMIT 10
        """;

    private final Connection connection;

    InTheWay(Connection connection) {
        this.connection = connection;
    }

    List<String> of(Collection<LockImpact.Lock> locks, Duration since) throws SQLException {
        List<String> relations = new ArrayList<>();
        List<String> modes = new ArrayList<>();
        boolean waitsForSnapshots = false;
        for (LockImpact.Lock lock : locks) {
            waitsForSnapshots |= lock.mode().equals("SHARE UPDATE EXCLUSIVE");
            if (RELATIONS.contains(lock.object().kind())) {
                for (String mode : LockModes.conflictingWith(lock.mode())) {
                    relations.add(name(lock.object()));
                    modes.add(mode);
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setArray(1, texts(relations));
            statement.setArray(2, texts(modes));
            statement.setBoolean(3, waitsForSnapshots);
            statement.setLong(4, since.toSeconds());
            return list(statement);
        }
    }

    private static List<String> list(PreparedStatement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String state = rows.getString("state");
                String relations = rows.getString("relations");
                long seconds = rows.getLong("seconds");
                String age = rows.wasNull() ? "" : ", in a transaction for " + duration(seconds);
                found.add(rows.getString("who")
                        + age
                        + (state == null ? "" : " (" + state + ")")
                        + (relations == null ? "" : ", holds " + relations));
            }
        }
        return found;
    }

    private Array texts(List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /** As a statement has it; an index lives in the schema of its table. */
    private static String name(ObjectId id) {
        PostgresQuoting quoting = PostgresQuoting.POSTGRES;
        return id.kind().equals(Index.KIND)
                ? id.namespace()
                                .schema()
                                .map(schema -> quoting.identifier(schema) + ".")
                                .orElse("")
                        + quoting.identifier(id.name())
                : quoting.name(id);
    }

    private static String duration(long seconds) {
        Duration duration = Duration.ofSeconds(seconds);
        return duration.toHours() > 0
                ? "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart())
                : duration.toMinutes() > 0
                        ? "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart())
                        : seconds + " s";
    }
}
