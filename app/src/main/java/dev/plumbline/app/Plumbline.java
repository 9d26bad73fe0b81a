package dev.plumbline.app;

import dev.plumbline.app.apply.Applier;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.apply.Cancellation;
import dev.plumbline.app.apply.SecretValues;
import dev.plumbline.app.apply.UndecidedRows;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.Selection;
import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.app.engines.Engines;
import dev.plumbline.app.proof.Prover;
import dev.plumbline.app.rename.RenameHint;
import dev.plumbline.app.shadow.Shadows;
import dev.plumbline.app.source.Session;
import dev.plumbline.app.source.Source;
import dev.plumbline.app.source.SourceReader;
import dev.plumbline.app.source.Sources;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Kinds;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Planner;
import dev.plumbline.core.plan.Strategy;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.problem.Problem;
import dev.plumbline.core.sql.SqlText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Reads, compares, plans and applies schemas.
 *
 * <p>Nothing is printed and nobody exits; what a person should hear of is in the results. What goes wrong comes as a {@link
 * dev.plumbline.core.problem.PlumblineException}. One instance is one run: the scratch servers that it starts live until it
 * is closed. Not for several threads at a time.
 *
 * <pre>{@code
 * try (Plumbline plumbline = Plumbline.with(Options.of(System.getenv()))) {
 *     Diff diff = plumbline.diff(plumbline.source("postgresql://localhost/shop"), plumbline.source("schema.sql"));
 *     Plan plan = plumbline.plan(diff);
 * }
 * }</pre>
 */
public final class Plumbline implements AutoCloseable {
    private final Options options;
    private final Engines engines;
    private final Shadows shadows;
    private final SourceReader reader;
    private final Comparison comparison;

    private Plumbline(Options options, Engines engines) {
        this.options = options;
        this.engines = engines;
        this.shadows = new Shadows(options);
        this.reader = new SourceReader(options, engines, shadows);
        options.renames().told().forEach(RenameHint::parse); // what is none is said before anything is read
        this.comparison = new Comparison(engines, shadows, options.renames());
    }

    /** With the engines on the class path. */
    public static Plumbline with(Options options) {
        return new Plumbline(options, Engines.installed());
    }

    /** With these engines and no others. */
    public static Plumbline with(Options options, List<Engine> engines) {
        return new Plumbline(options, Engines.of(engines));
    }

    /** With the environment of no process, so no variables, and everything else as it comes. */
    public static Plumbline standard() {
        return with(Options.of(Map.of()));
    }

    /**
     * What a person typed, as a source: a URL, a path of a database, a {@code .sql} file or folder, a {@code .json}
     * snapshot, {@code empty:ENGINE}.
     *
     * @throws dev.plumbline.core.problem.UsageException if it is none
     */
    public Source source(String text) {
        return new Sources(options, engines).parse(text);
    }

    /** The engine of a name, such as a header's. */
    public Engine engine(String name) {
        return engines.named(name);
    }

    /** What a selection in words means. */
    public Projection projection(Selection selection) {
        return selection.projection(selection.kinds().isEmpty() ? Kinds.NEUTRAL : kinds());
    }

    /** All kinds of objects that there are: the neutral ones and those of the engines. */
    public List<ObjectKind<?>> kinds() {
        List<ObjectKind<?>> kinds = new ArrayList<>(Kinds.NEUTRAL);
        engines.all().forEach(engine -> kinds.addAll(engine.kinds()));
        return List.copyOf(kinds);
    }

    /** Reads a schema over a connection of the caller's own. */
    public Snapshot inspect(DataSource dataSource) {
        return inspect(new Source.Connected(dataSource));
    }

    /** Reads a schema. */
    public Snapshot inspect(Source source) {
        return reader.read(source);
    }

    /** What differs between what is there and what is wanted, but for what is left out by itself. */
    public Diff diff(Source from, Source to) {
        return diff(from, to, Projection.STANDARD);
    }

    /**
     * What differs between what is there and what is wanted.
     *
     * <p>What differs only in text that the server prints is loaded into a scratch database from both sides and compared
     * again; where there is none, it stays a difference and a notice says so.
     */
    public Diff diff(Source from, Source to, Projection projection) {
        SourceReader.Pair pair = reader.readBoth(from, to);
        return diff(pair.from(), pair.to(), projection);
    }

    /** As {@link #diff(Source, Source, Projection)}, of what was read before. */
    public Diff diff(Snapshot from, Snapshot to, Projection projection) {
        return comparison.diff(
                from, to, projection.on(engines.named(to.header().engine()).comparesByItself()));
    }

    /** The steps that settle a difference; nobody has tried them, see {@link #prove}. */
    public Plan plan(Diff diff) {
        Header target = diff.from().header();
        DdlWriter writer = engines.named(target.engine()).writer(target.version());
        boolean lacking =
                options.strategy() == Strategy.ONLINE && writer.online().isEmpty() && !diff.isEmpty();
        return new Planner(writer, options.strategy())
                .plan(
                        lacking
                                ? diff.told(List.of(new Notice(
                                        "PLB-1024",
                                        "Nothing is done online: there are no ways around long locks for "
                                                + target.engine() + " yet; the steps are the plain ones")))
                                : diff);
    }

    /** The steps that turn {@code from} into {@code to}, tried as {@link #prove} does it. */
    public Plan plan(Source from, Source to, Projection projection) {
        return prove(plan(diff(from, to, projection)));
    }

    /**
     * The plan with its proof: its steps are run in a scratch database that holds what they concern, there and back, unless the
     * options say that nothing is tried. Nothing else is changed, and nothing is thrown where a proof can't be had or fails: that is
     * what {@link Plan#proof()} says.
     */
    public Plan prove(Plan plan) {
        return switch (options.proof()) {
            case NONE -> plan.isEmpty() ? plan : plan.with(Prover.unwanted());
            case STRUCTURE -> {
                String engine = plan.diff().from().header().engine();
                yield new Prover(shadows, engines.named(engine), options.strategy(), options.progress()).prove(plan);
            }
        };
    }

    /**
     * The steps that settle a difference, and those that lead back from there. Renames are taken back as renames, those that were told
     * too.
     */
    public WayBack wayBack(Diff there) {
        Plan plan = plan(there);
        Diff back = comparison.back(there);
        return new WayBack(
                plan,
                plan(
                        plan.unplanned().isEmpty()
                                ? back
                                : back.told(List.of(new Notice(
                                        "PLB-1023",
                                        "The way there leaves differences that have no plan; this is the way back from"
                                                + " where they are settled")))));
    }

    /**
     * Makes sure that a plan could be run as far as secrets go: each is known, or in the environment. {@link #apply} does so
     * by itself; this is for whoever asks a person in between.
     *
     * @throws dev.plumbline.core.problem.EnvironmentException if one is missing
     */
    public void requireSecrets(Plan plan) {
        secrets(plan).require(plan);
    }

    private SecretValues secrets(Plan plan) {
        Header target = plan.diff().from().header();
        return new SecretValues(
                options.environment(),
                engines.named(target.engine()).writer(target.version()).quoting());
    }

    /**
     * Runs a plan on the database that it was made for and reads back what became of it. Nobody is asked: that is the
     * caller's part.
     *
     * @throws dev.plumbline.core.problem.UsageException if the target is not a database
     * @throws dev.plumbline.core.problem.EnvironmentException if it can't be reached or read, or a secret has no value
     */
    public ApplyResult apply(Source target, Plan plan) {
        return apply(target, plan, new Cancellation());
    }

    /** As {@link #apply(Source, Plan)}, with a way for another thread to call a halt. */
    public ApplyResult apply(Source target, Plan plan, Cancellation cancellation) {
        requireSecrets(plan);
        return run(target, plan, cancellation, new Check() {
            @Override
            public Optional<ApplyResult> before(Engine engine, Snapshot present) {
                return comparison.since(plan.diff(), present).map(since -> new ApplyResult.TargetChanged(plan, since));
            }

            @Override
            public Diff after(Snapshot reached) {
                return comparison.remaining(
                        reached, plan.diff().to(), plan.diff().projection());
            }
        });
    }

    /**
     * The plan in a file that {@code plumb plan -o FILE.json} or a {@link dev.plumbline.app.json.PlanWriter} wrote.
     *
     * @throws dev.plumbline.core.problem.UsageException if it holds none, or not as it was written
     */
    public PlanDocument document(Path file) {
        return reader.plan(file);
    }

    /**
     * What stands in the way of running a plan that was made before: that it was, or that the target isn't what it was made for.
     * Empty if nothing does. Nothing is changed.
     *
     * @throws dev.plumbline.core.problem.UsageException if the target is not a database, or of another engine or version
     */
    public Optional<ApplyResult> obstacle(Source target, PlanDocument document) {
        Check check = check(document);
        try (Session session = reader.open(target)) {
            return check.before(session.engine(), session.engine().reader().read(session.connection()));
        } catch (SQLException failure) {
            throw unreadable(target, failure);
        }
    }

    /**
     * Runs a plan that was made before, if what it touches and depends on is still what it was made for, and reads back whether that
     * now is what was wanted. Whatever else has changed doesn't matter. Nobody is asked.
     *
     * @throws dev.plumbline.core.problem.UsageException as {@link #obstacle}
     * @throws dev.plumbline.core.problem.EnvironmentException if it can't be reached or read, or a secret has no value
     */
    public ApplyResult apply(Source target, PlanDocument document) {
        return apply(target, document, new Cancellation());
    }

    /** As {@link #apply(Source, PlanDocument)}, with a way for another thread to call a halt. */
    public ApplyResult apply(Source target, PlanDocument document, Cancellation cancellation) {
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
        try (Session session = reader.open(target)) {
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
            List<SqlText> restoring = session.engine().restoring(session.connection());
            Optional<ApplyResult.Failed> failed = new Applier(
                            session.connection(), secrets, cancellation, options.progress(), start(session, present))
                    .run(plan, restoring);
            if (failed.isPresent()) {
                return failed.get();
            }
            return new ApplyResult.Done(
                    plan, check.after(session.engine().reader().read(session.connection())));
        } catch (SQLException failure) {
            throw unreadable(target, failure);
        }
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

    private static EnvironmentException unreadable(Source target, SQLException failure) {
        return new EnvironmentException(
                "PLB-1210", "Can't read %s: %s".formatted(target.display(), failure.getMessage()), "", failure);
    }

    /** Stops the scratch servers that this run started. */
    @Override
    public void close() {
        shadows.close();
    }
}
