package dev.plumbline.app;

import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.apply.Cancellation;
import dev.plumbline.app.apply.StoppedApply;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.Selection;
import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.app.engines.Engines;
import dev.plumbline.app.portable.PortableComparison;
import dev.plumbline.app.proof.Prover;
import dev.plumbline.app.rename.RenameHint;
import dev.plumbline.app.shadow.Shadows;
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
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.rename.likeness.KnownValues;
import java.nio.file.Path;
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
    private final Applies applies;

    private Plumbline(Options options, Engines engines) {
        this.options = options;
        this.engines = engines;
        this.shadows = new Shadows(options);
        this.reader = new SourceReader(options, engines, shadows);
        options.renames().told().forEach(RenameHint::parse); // what is none is said before anything is read
        this.comparison = new Comparison(engines, shadows, options.renames());
        this.applies = new Applies(options, engines, reader, comparison);
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
     *
     * <p>Sources of different engines are compared on what both can have; the diff then holds that part of both, and there is no plan for
     * it.
     */
    public Diff diff(Source from, Source to, Projection projection) {
        SourceReader.Pair pair = reader.readBoth(from, to);
        return diff(pair.from(), pair.to(), projection, reader.values(from, to));
    }

    /** As {@link #diff(Source, Source, Projection)}, of what was read before. */
    public Diff diff(Snapshot from, Snapshot to, Projection projection) {
        return diff(from, to, projection, (before, after) -> KnownValues.NONE);
    }

    private Diff diff(Snapshot from, Snapshot to, Projection projection, KnownValues.Asked values) {
        Engine present = engines.named(from.header().engine());
        Engine wanted = engines.named(to.header().engine());
        return present.name().equals(wanted.name())
                ? comparison.diff(
                        from, to, projection.on(wanted.comparesByItself(), wanted.leavesOutByItself()), values)
                : PortableComparison.diff(from, present, to, wanted, projection);
    }

    /**
     * The steps that settle a difference; nobody has tried them, see {@link #prove}.
     *
     * @throws UsageException if the sides are of different engines
     */
    public Plan plan(Diff diff) {
        Header target = diff.from().header();
        checkSameEngine(target, diff.to().header());
        DdlWriter writer = engines.named(target.engine()).writer(target.version());
        Strategy strategy = options.strategy().orElse(Strategy.SIMPLE);
        boolean lacking = strategy == Strategy.ONLINE && writer.online().isEmpty() && !diff.isEmpty();
        return planned(
                lacking
                        ? diff.told(List.of(new Notice(
                                "PLB-1024",
                                "Nothing is done online: there are no ways around long locks for " + target.engine()
                                        + " yet; the steps are the plain ones")))
                        : diff,
                strategy);
    }

    /**
     * As {@link #plan(Diff)}, for a database whose tables' sizes the plan tells. Where the options name no strategy, a plan that would
     * read or write much of a table under a lock goes the ways around that.
     *
     * @param target where the plan would be run; one that isn't live has no sizes
     */
    public Plan plan(Diff diff, Source target) {
        Plan plain = plan(diff);
        LockedTables locked = new LockedTables(reader.sizes(target, LockedTables.of(plain)));
        Optional<Notice> large = options.strategy().isEmpty() ? locked.callForOnline(plain) : Optional.empty();
        return large.map(notice -> planned(diff, Strategy.ONLINE))
                .filter(plan -> plan.strategy() == Strategy.ONLINE)
                .map(online -> planned(diff.told(List.of(large.get())), Strategy.ONLINE))
                .orElse(plain)
                .with(locked.sizes());
    }

    private void checkSameEngine(Header from, Header to) {
        if (!from.engine().equals(to.engine())) {
            throw new UsageException(
                    "PLB-1207",
                    "One side is %s, the other %s, and no statement leads from one to the other"
                            .formatted(
                                    engines.named(from.engine()).title(),
                                    engines.named(to.engine()).title()),
                    "Plan between two sources of one engine; 'plumb diff' compares these");
        }
    }

    /** The steps that turn {@code from} into {@code to}, tried as {@link #prove} does it. */
    public Plan plan(Source from, Source to, Projection projection) {
        return prove(plan(diff(from, to, projection), from));
    }

    /**
     * The plan with its proof: its steps are run in a scratch database that holds what they concern, there and back, unless the
     * options say that nothing is tried. Nothing else is changed, and nothing is thrown where a proof can't be had or fails: that is
     * what {@link Plan#proof()} says.
     */
    public Plan prove(Plan plan) {
        return switch (options.proof()) {
            case NONE -> plan.isEmpty() ? plan : plan.with(Prover.unwanted());
            case STRUCTURE, ROWS -> {
                String engine = plan.diff().from().header().engine();
                yield new Prover(shadows, engines.named(engine), options.proof(), options.progress()).prove(plan);
            }
        };
    }

    /**
     * The steps that settle a difference, and those that lead back from there. Renames are taken back as renames, those that were told
     * too.
     */
    public WayBack wayBack(Diff there) {
        return wayBack(there, plan(there));
    }

    /** As {@link #wayBack(Diff)}, for a database, as {@link #plan(Diff, Source)} has it. */
    public WayBack wayBack(Diff there, Source target) {
        return wayBack(there, plan(there, target));
    }

    private WayBack wayBack(Diff there, Plan plan) {
        Diff back = comparison.back(there);
        return new WayBack(
                plan,
                planned(
                                plan.unplanned().isEmpty()
                                        ? back
                                        : back.told(List.of(new Notice(
                                                "PLB-1023",
                                                "The way there leaves differences that have no plan; this is the way"
                                                        + " back from where they are settled"))),
                                plan.strategy())
                        .with(plan.sizes()));
    }

    /**
     * Makes sure that a plan could be run as far as secrets go: each is known, or in the environment. {@link #apply} does so
     * by itself; this is for whoever asks a person in between.
     *
     * @throws dev.plumbline.core.problem.EnvironmentException if one is missing
     */
    public void requireSecrets(Plan plan) {
        applies.requireSecrets(plan);
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
        return applies.apply(target, plan, cancellation);
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
        return applies.obstacle(target, document);
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
        return applies.apply(target, document, cancellation);
    }

    /**
     * The last apply of a database, if it didn't come to its end and nobody has gone on since. Whoever plans from what is there goes on.
     *
     * @throws dev.plumbline.core.problem.UsageException if the target is not a database
     */
    public Optional<StoppedApply> stopped(Source target) {
        return applies.stopped(target);
    }

    /** Writes down that what {@link #stopped} tells of has come to its end: nothing was left to do. */
    public void settle(Source target) {
        applies.settle(target);
    }

    /**
     * What is left of a plan that was made before, begun here and stopped half-way: planned anew from what is there, by the same
     * strategy, to where the plan leads. Empty if the journal doesn't tell of it, or something differs that is no part of it.
     */
    public Optional<PlanDocument> rest(Source target, PlanDocument document) {
        return applies.rest(target, document)
                .map(left -> PlanDocument.of(prove(planned(left, document.plan().strategy()))));
    }

    private Plan planned(Diff diff, Strategy strategy) {
        Header target = diff.from().header();
        return new Planner(engines.named(target.engine()).writer(target.version()), strategy).plan(diff);
    }

    /** Stops the scratch servers that this run started. */
    @Override
    public void close() {
        shadows.close();
    }
}
