package dev.plumbline.app;

import dev.plumbline.app.apply.Applier;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.apply.ApplyRun;
import dev.plumbline.app.apply.Cancellation;
import dev.plumbline.app.apply.SecretValues;
import dev.plumbline.app.apply.StoppedApply;
import dev.plumbline.app.apply.UndecidedRows;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.app.engines.Engines;
import dev.plumbline.app.source.Session;
import dev.plumbline.app.source.Source;
import dev.plumbline.app.source.SourceReader;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Runs plans on databases: looks around before and after, and tells what an earlier run has left. */
final class Applies {
    private final Options options;
    private final Engines engines;
    private final SourceReader reader;
    private final Comparison comparison;

    Applies(Options options, Engines engines, SourceReader reader, Comparison comparison) {
        this.options = options;
        this.engines = engines;
        this.reader = reader;
        this.comparison = comparison;
    }

    void requireSecrets(Plan plan) {
        secrets(plan).require(plan);
    }

    private SecretValues secrets(Plan plan) {
        Header target = plan.diff().from().header();
        return new SecretValues(
                options.environment(),
                engines.named(target.engine()).writer(target.version()).quoting());
    }

    ApplyResult apply(Source target, Plan plan, Cancellation cancellation) {
        return run(target, plan, cancellation, new Check() {
            @Override
            public Optional<ApplyResult> before(Engine engine, Snapshot present) {
                return comparison
                        .since(plan.diff(), present)
                        .map(since -> after(present).isEmpty()
                                ? new ApplyResult.AppliedBefore(plan)
                                : new ApplyResult.TargetChanged(plan, since));
            }

            @Override
            public Diff after(Snapshot reached) {
                return comparison.remaining(
                        reached, plan.diff().to(), plan.diff().projection());
            }
        });
    }

    Optional<ApplyResult> obstacle(Source target, PlanDocument document) {
        Check check = check(document);
        try (Session session = reader.open(target)) {
            return check.before(session.engine(), session.engine().reader().read(session.connection()));
        } catch (SQLException failure) {
            throw unreadable(target, failure);
        }
    }

    ApplyResult apply(Source target, PlanDocument document, Cancellation cancellation) {
        return switch (run(target, document.plan(), cancellation, check(document))) {
            case ApplyResult.Failed failed -> Standing.advised(failed);
            case ApplyResult.Done done -> done;
            case ApplyResult.AppliedBefore before -> before;
            case ApplyResult.TargetChanged changed -> changed;
            case ApplyResult.Refused refused -> refused;
        };
    }

    private Check check(PlanDocument document) {
        Standing standing = new Standing(comparison, document);
        Engine wanted = engines.named(document.plan().diff().original().header().engine());
        return new Check() {
            @Override
            public Optional<ApplyResult> before(Engine engine, Snapshot present) {
                standing.checkServer(wanted, engine, present.header().version());
                return standing.obstacle(present);
            }

            @Override
            public Diff after(Snapshot reached) {
                return standing.remaining(reached);
            }
        };
    }

    /** What is looked at around the steps. */
    private interface Check {
        /** Why nothing is to be run; empty if all is well. */
        Optional<ApplyResult> before(Engine engine, Snapshot present);

        /** What still differs. */
        Diff after(Snapshot reached);
    }

    private ApplyResult run(Source target, Plan plan, Cancellation cancellation, Check check) {
        try (Session session = reader.open(target);
                ApplyRun run = take(target, session, cancellation)) {
            Snapshot present = session.engine().reader().read(session.connection());
            Optional<ApplyResult> obstacle = check.before(session.engine(), present);
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            SecretValues secrets = secrets(plan);
            secrets.require(plan);
            Optional<Problem> refusal = new UndecidedRows(
                            session.connection(),
                            session.engine().writer(present.header().version()))
                    .refusal(plan.diff());
            if (refusal.isPresent()) {
                return new ApplyResult.Refused(plan, refusal.get());
            }
            Optional<ApplyResult.Failed> failed = run.run(plan, secrets, start(session, present));
            if (failed.isPresent()) {
                return failed.get();
            }
            return new ApplyResult.Done(
                    plan, check.after(session.engine().reader().read(session.connection())));
        } catch (SQLException failure) {
            throw unreadable(target, failure);
        }
    }

    private ApplyRun take(Source target, Session session, Cancellation cancellation) throws SQLException {
        return ApplyRun.take(
                session.engine(),
                session.connection(),
                target.display(),
                () -> reader.open(target).connection(),
                options.applying(),
                cancellation,
                options.progress());
    }

    /** Where others can be kept out, what was read is looked at once more behind the closed door. */
    private static Applier.Start start(Session session, Snapshot present) {
        return () -> {
            Connection connection = session.connection();
            boolean changed = session.engine().keepsOthersOut(connection)
                    && !session.engine().reader().read(connection).catalog().equals(present.catalog());
            return changed ? Optional.of("Somebody has changed the schema since it was read") : Optional.empty();
        };
    }

    Optional<StoppedApply> stopped(Source target) {
        try (Session session = reader.open(target)) {
            return ApplyRun.stopped(session.engine(), session.connection());
        } catch (SQLException failure) {
            throw unreadable(target, failure);
        }
    }

    void settle(Source target) {
        try (Session session = reader.open(target);
                ApplyRun run = take(target, session, new Cancellation())) {
            run.settle();
        } catch (SQLException failure) {
            throw unreadable(target, failure);
        }
    }

    Optional<Diff> rest(Source target, PlanDocument document) {
        try (Session session = reader.open(target)) {
            Optional<StoppedApply> stopped = ApplyRun.stopped(session.engine(), session.connection());
            return stopped.filter(one -> one.isOf(document.plan())).isPresent()
                    ? new Rest(comparison, document)
                            .of(session.engine().reader().read(session.connection()))
                    : Optional.empty();
        } catch (SQLException failure) {
            throw unreadable(target, failure);
        }
    }

    private static EnvironmentException unreadable(Source target, SQLException failure) {
        return new EnvironmentException(
                "PLB-1210", "Can't read %s: %s".formatted(target.display(), failure.getMessage()), "", failure);
    }
}
