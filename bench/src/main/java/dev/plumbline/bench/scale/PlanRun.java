package dev.plumbline.bench.scale;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.ProofDepth;
import dev.plumbline.app.shadow.MavenBinaries;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.Place;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.postgres.PostgresEngine;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/**
 * Times a plan between two live databases of as many tables as wanted, of which some differ, with its proof, beside the reading of the two
 * alone; each in a run of its own, as the command line has it, with a scratch server that is there already.
 *
 * <p>Arguments: a directory for the servers' files, a major, then numbers of tables.
 */
public final class PlanRun {
    private static final int ROUNDS = 3;
    private static final List<Integer> CHANGES = List.of(10, 1000);

    private final PrintStream out;
    private final Options options;

    private PlanRun(PrintStream out, Options options) {
        this.out = out;
        this.options = options;
    }

    @SuppressWarnings("SystemOut") // a measurement prints
    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        Path directory = Path.of(words.get(0));
        Options options = Options.of(System.getenv()).withCache(directory).withEngine("postgres:" + words.get(1));
        PlanRun run = new PlanRun(System.out, options);
        run.out.println(
                "tables  changes  steps  reading both s  plan s  proved plan s  beyond reading s  proved/reading "
                        + " proof");
        Place place = new Place(directory, new MavenBinaries(System.getenv()));
        try (ShadowServer server = new PostgresEngine().shadows().start(words.get(1), place)) {
            for (String tables : words.subList(2, words.size())) {
                run.measure(server, Integer.parseInt(tables));
            }
        }
    }

    private void measure(ShadowServer server, int tables) throws SQLException {
        try (ShadowDatabase there = server.create();
                ShadowDatabase wanted = server.create()) {
            GeneratedSchema.create(there.connection(), tables);
            GeneratedSchema.create(wanted.connection(), tables);
            Waiting.makeRole(there.connection());
            int made = 0;
            for (int changes : CHANGES) {
                change(wanted, tables, made, changes);
                made = changes;
                report(tables, changes, address(there), address(wanted));
            }
        }
    }

    /** Of the changes up to a number, those from another on; they are spread evenly over the tables. */
    private static void change(ShadowDatabase wanted, int tables, int from, int to) throws SQLException {
        try (Statement statement = wanted.connection().createStatement()) {
            for (int number = from; number < to; number++) {
                String table = "bench.t" + (long) number * tables / CHANGES.getLast();
                statement.execute(
                        switch (number % 5) {
                            case 0 -> "ALTER TABLE %s ADD COLUMN extra%d text".formatted(table, number);
                            case 1 -> "ALTER TABLE %s ALTER COLUMN size TYPE bigint".formatted(table);
                            case 2 -> "CREATE INDEX ON %s (rate, born)".formatted(table);
                            case 3 -> "ALTER TABLE %s ADD CHECK (kind > 0)".formatted(table);
                            default -> "ALTER TABLE %s ALTER COLUMN note SET NOT NULL".formatted(table);
                        });
            }
        }
    }

    private void report(int tables, int changes, String there, String wanted) {
        run(ProofDepth.STRUCTURE, there, wanted); // the scratch server starts
        double[] reading = new double[ROUNDS];
        double[] planning = new double[ROUNDS];
        double[] proving = new double[ROUNDS];
        Plan plan = run(ProofDepth.NONE, there, wanted);
        for (int round = 0; round < ROUNDS; round++) {
            reading[round] = Times.seconds(() -> read(there, wanted));
            planning[round] = Times.seconds(() -> run(ProofDepth.NONE, there, wanted));
            proving[round] = Times.seconds(() -> run(ProofDepth.STRUCTURE, there, wanted));
        }
        Plan proved = run(ProofDepth.STRUCTURE, there, wanted);
        out.printf(
                "%6d  %7d  %5d  %14.2f  %6.2f  %13.2f  %16.2f  %14.2f  %s%n",
                tables,
                changes,
                plan.steps().count(),
                Times.median(reading),
                Times.median(planning),
                Times.median(proving),
                Times.median(proving) - Times.median(reading),
                Times.median(proving) / Times.median(reading),
                proved.proof() instanceof Proof.Proved ? "proved" : "NOT PROVED");
    }

    private void read(String there, String wanted) {
        try (Plumbline plumbline = Plumbline.with(options)) {
            plumbline.inspect(plumbline.source(there));
            plumbline.inspect(plumbline.source(wanted));
        }
    }

    private Plan run(ProofDepth depth, String there, String wanted) {
        try (Plumbline plumbline = Plumbline.with(options.withProof(depth))) {
            Source target = plumbline.source(there);
            return plumbline.plan(target, plumbline.source(wanted), Projection.STANDARD);
        }
    }

    private static String address(ShadowDatabase database) throws SQLException {
        String url = database.connection().getMetaData().getURL().replaceFirst("\\?.*", "");
        return url.replace("jdbc:postgresql://", "postgresql://%1$s:%1$s@".formatted(Waiting.ROLE));
    }
}
