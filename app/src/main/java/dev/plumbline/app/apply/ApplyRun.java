package dev.plumbline.app.apply;

import dev.plumbline.app.config.ApplyPolicy;
import dev.plumbline.app.config.JournalPolicy;
import dev.plumbline.app.config.Progress;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.JournalStore;
import dev.plumbline.core.engine.SessionGuard;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One apply on one database: takes the database for itself, writes the journal, runs the plan, and gives everything back. Closing it gives
 * back what is left.
 */
public final class ApplyRun implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Engine engine;
    private final Connection connection;
    private final ApplyPolicy policy;
    private final Cancellation cancellation;
    private final Progress progress;
    private final SessionGuard guard;
    private final SessionGuard.Connections others;

    private ApplyRun(
            Engine engine,
            Connection connection,
            ApplyPolicy policy,
            Cancellation cancellation,
            Progress progress,
            SessionGuard guard,
            SessionGuard.Connections others) {
        this.engine = engine;
        this.connection = connection;
        this.policy = policy;
        this.cancellation = cancellation;
        this.progress = progress;
        this.guard = guard;
        this.others = others;
    }

    /**
     * Takes a database, waiting for others as long as the policy says.
     *
     * @param where it is, for a person
     * @param others opens other connections to it
     * @throws EnvironmentException if somebody else has it, or the way there is none for a plan
     */
    public static ApplyRun take(
            Engine engine,
            Connection connection,
            String where,
            SessionGuard.Connections others,
            ApplyPolicy policy,
            Cancellation cancellation,
            Progress progress)
            throws SQLException {
        SessionGuard guard = engine.guard();
        Optional<String> unsteady = guard.unsteady(connection, others);
        if (unsteady.isPresent()) {
            throw new EnvironmentException(
                    "PLB-1509",
                    "Nothing can be applied to %s: %s".formatted(where, unsteady.get()),
                    "Nothing was run; connect to the server itself, or to a pool of sessions");
        }
        ApplyRun run = new ApplyRun(engine, connection, policy, cancellation, progress, guard, others);
        run.await(where);
        return run;
    }

    private void await(String where) throws SQLException {
        Instant end = Instant.now().plus(policy.waiting());
        boolean said = false;
        for (Optional<String> holder = guard.take(connection); holder.isPresent(); holder = guard.take(connection)) {
            if (Instant.now().isAfter(end) || cancellation.requestedWithin(LOOK_AGAIN)) {
                throw new EnvironmentException(
                        "PLB-1507",
                        "Another apply has %s: %s".formatted(where, holder.get()),
                        "Nothing was run; wait for it with --wait 10m, or end that process");
            }
            if (!said) {
                progress.tell("waiting for another apply: " + holder.get());
                said = true;
            }
        }
    }

    /** Runs a plan; what went wrong, or empty. */
    public Optional<ApplyResult.Failed> run(Plan plan, SecretValues secrets, Applier.Start start) throws SQLException {
        checkGrantees(plan);
        List<SqlText> restoring = engine.restoring(connection);
        Optional<DatabaseJournal> journal = journal(plan);
        for (SqlText sql : guard.preparing()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql.text());
            }
        }
        tellOfLongTransactions(plan);
        Conduct conduct = new Conduct(
                guard,
                others,
                journal.<Journal>map(one -> one).orElse(Journal.NONE),
                policy.lockTimeout(),
                policy.patience());
        Optional<ApplyResult.Failed> failed = Applier.running(
                        connection, secrets, cancellation, progress, conduct, start)
                .run(plan, restoring);
        journal.ifPresent(one -> end(one, failed));
        return failed;
    }

    private void checkGrantees(Plan plan) throws SQLException {
        List<String> missing =
                guard.missing(connection, plan.steps().map(Step::sql).toList());
        if (!missing.isEmpty()) {
            throw new EnvironmentException(
                    "PLB-1514",
                    "The plan gives privileges to %s, whom the server doesn't know"
                            .formatted(String.join(", ", missing)),
                    "Nothing was run; create them, or leave privileges out with --ignore privileges");
        }
    }

    /** What the server can't be told any more is found out from what is there. */
    private void end(DatabaseJournal journal, Optional<ApplyResult.Failed> failed) {
        try {
            if (failed.isEmpty()) {
                journal.endWell();
            } else {
                journal.end(
                        cancellation.requested() ? "stopped" : "failed",
                        failed.get().problem().what());
            }
        } catch (SQLException lost) {
            progress.tell("the journal can't be written: " + lost.getMessage());
        }
    }

    /** The last apply, if it didn't end well and nobody has gone on since. */
    public static Optional<StoppedApply> stopped(Engine engine, Connection connection) throws SQLException {
        Optional<JournalStore.Place> place = place(engine, connection);
        try {
            return place.isPresent() ? StoppedApply.last(connection, place.get()) : Optional.empty();
        } catch (SQLException forbidden) {
            return Optional.empty(); // it belongs to somebody else; what is there is read anyway
        }
    }

    /** What was begun and stopped has come to its end by other means: there is nothing left to do. */
    public void settle() throws SQLException {
        if (engine.journal().isPresent()) {
            engine.journal().get().tidy(connection);
        }
        Optional<JournalStore.Place> place = place(engine, connection);
        if (place.isPresent() && !place.get().kept()) {
            engine.journal().orElseThrow().remove(connection, place.get());
        } else if (place.isPresent()) {
            DatabaseJournal.settle(connection, place.get());
        }
    }

    private static Optional<JournalStore.Place> place(Engine engine, Connection connection) throws SQLException {
        Optional<JournalStore> store = engine.journal();
        return store.isPresent() ? store.get().find(connection) : Optional.empty();
    }

    private Optional<DatabaseJournal> journal(Plan plan) throws SQLException {
        Optional<JournalStore> store = engine.journal();
        if (store.isEmpty() || policy.journal() instanceof JournalPolicy.None) {
            return Optional.empty();
        }
        try {
            store.get().tidy(connection);
            Optional<JournalStore.Place> place = place(store.get(), plan);
            return place.isPresent()
                    ? Optional.of(DatabaseJournal.begin(connection, store.get(), place.get(), plan))
                    : Optional.empty();
        } catch (SQLException refused) {
            if (policy.journal() instanceof JournalPolicy.Kept kept) {
                throw new EnvironmentException(
                        "PLB-1513",
                        "No journal can be kept in the schema %s: %s".formatted(kept.schema(), refused.getMessage()),
                        "Nothing was run; name a schema in which this role may create tables, or leave out --journal",
                        refused);
            }
            progress.tell("no journal is written: " + refused.getMessage());
            return Optional.empty();
        }
    }

    private Optional<JournalStore.Place> place(JournalStore store, Plan plan) throws SQLException {
        Optional<JournalStore.Place> present = store.find(connection);
        if (policy.journal() instanceof JournalPolicy.Kept kept) {
            return Optional.of(
                    present.isEmpty()
                            ? store.create(connection, kept.schema(), /* kept= */ true)
                            : isIn(present.get(), kept.schema())
                                    ? present.get()
                                    : store.keep(connection, present.get(), kept.schema()));
        }
        if (present.isPresent() || plan.groups().size() == 1) {
            return present;
        }
        Optional<String> schema = store.usualSchema(connection, going(plan));
        if (schema.isEmpty()) {
            progress.tell("no journal is written: this role may make no tables here; name a schema with --journal");
            return Optional.empty();
        }
        return Optional.of(store.create(connection, schema.get(), /* kept= */ false));
    }

    /** The schemas that go, or get another name. */
    private static Set<String> going(Plan plan) {
        return Stream.concat(plan.diff().renames().stream(), plan.diff().changes().stream())
                .filter(change -> change.id().kind().equals(Schema.KIND))
                .filter(change -> change instanceof Change.Drop || change instanceof Change.Rename)
                .map(change -> change.id().name())
                .collect(Collectors.toSet());
    }

    private static boolean isIn(JournalStore.Place place, String schema) {
        return place.kept() && place.schema().equals(schema);
    }

    private void tellOfLongTransactions(Plan plan) throws SQLException {
        List<LockImpact.Lock> locks = plan.steps()
                .flatMap(step -> step.lock().locks().stream())
                .distinct()
                .toList();
        for (String other : guard.inTheWay(connection, locks, LONG)) {
            progress.tell("in the way may be " + other);
        }
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed() && connection.isValid(1)) {
            guard.release(connection);
        }
    }
}
