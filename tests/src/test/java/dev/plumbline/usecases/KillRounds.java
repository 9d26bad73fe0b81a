package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.config.ApplyPolicy;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.ProofDepth;
import dev.plumbline.app.json.SnapshotWriter;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Strategy;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.TestReporter;

/**
 * Turns a schema into another and back, again and again, and kills each apply at a random moment. All rows have to be there then, and the
 * next apply has to arrive.
 *
 * @param options of all applies
 */
record KillRounds(Ground ground, Path folder, Options options, TestReporter reporter) {
    private static final int FEW = 4;
    private static final long SHORT = 20;

    /** In each way; {@code -Dplumbline.kills=100} for more. */
    static final int KILLS = Integer.getInteger("plumbline.kills", FEW);

    static final int ROWS = KILLS > FEW ? 100_000 : 10_000;

    /**
     * What is killed, and how its state is asked of the server.
     *
     * @param target over one connection
     * @param schema everything that the two schemas differ in, and whatever a run could leave behind
     */
    record Ground(Plumbline plumbline, Supplier<Source> target, Query rows, Query schema) {}

    /** What the server says. */
    @FunctionalInterface
    interface Query {
        List<String> answer() throws SQLException;
    }

    /** Brings an apply to its end before its time. */
    interface Kill {
        /**
         * Runs a plan and kills it after a while, unless it has ended before; returns whether it was killed.
         *
         * @param wanted a snapshot
         */
        boolean after(long millis, String wanted) throws Exception;
    }

    /** Of plans that are killed: KilledApply has the same. */
    static Options options(Options options, Strategy strategy) {
        return options.withStrategy(strategy)
                .withProof(ProofDepth.NONE)
                .withApplying(ApplyPolicy.STANDARD.withWaiting(Duration.ofMinutes(1)));
    }

    static Options options(Strategy strategy) {
        return options(Options.of(System.getenv()).withCache(TestServers.place().cache()), strategy);
    }

    /** @param turn makes the one schema, which is there, the other */
    void run(Turn turn, Kill kill) throws Exception {
        String one = snapshot("one.json");
        List<String> schemaOne = ground.schema().answer();
        List<String> rows = ground.rows().answer();
        turn.run();
        String other = snapshot("other.json");
        List<String> schemaOther = ground.schema().answer();
        long started = System.nanoTime();
        arrive(one);
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        assertThat(ground.schema().answer()).isEqualTo(schemaOne);
        Random random = new Random(20261123);
        boolean goesBack = false;
        int killed = 0;
        int between = 0;
        long within = whole;
        for (int at = 0; at < KILLS; at++) {
            String wanted = goesBack ? one : other;
            boolean running = kill.after(random.nextLong(within + 1), wanted);
            killed += running ? 1 : 0;
            // What was measured holds more than the apply itself.
            within = running ? Math.min(whole, within * 3 / 2) : Math.max(SHORT, within / 2);
            assertThat(ground.rows().answer()).as("the rows").isEqualTo(rows);
            between += ground.plumbline().stopped(ground.target().get()).isPresent() ? 1 : 0;
            if (random.nextInt(3) > 0) {
                arrive(wanted);
                assertThat(ground.schema().answer())
                        .as("where it was to lead")
                        .isEqualTo(goesBack ? schemaOne : schemaOther);
                goesBack = !goesBack;
            }
        }
        arrive(one);
        assertThat(ground.schema().answer()).isEqualTo(schemaOne);
        assertThat(ground.rows().answer()).isEqualTo(rows);
        assertThat(killed).as("kills while it ran").isPositive();
        reporter.publishEntry(
                "kills",
                "%d of %d while it ran, %d half-way, in %d ms each at most".formatted(killed, KILLS, between, whole));
    }

    /** Makes one schema another. */
    interface Turn {
        void run() throws Exception;
    }

    /** The schema that is there, in a file. */
    String snapshot(String name) throws IOException {
        StringWriter text = new StringWriter();
        new SnapshotWriter().write(ground.plumbline().inspect(ground.target().get()), text);
        return Files.writeString(folder.resolve(name), text.toString()).toString();
    }

    /** Once the killed one has let go of the database, goes on from what is there. */
    void arrive(String wanted) {
        Plumbline plumbline = ground.plumbline();
        while (true) {
            Plan plan = plumbline.plan(ground.target().get(), plumbline.source(wanted), Projection.STANDARD);
            ApplyResult result = plumbline.apply(ground.target().get(), plan);
            if (!(result instanceof ApplyResult.TargetChanged)) {
                assertThat(result).isInstanceOfAny(ApplyResult.Done.class, ApplyResult.AppliedBefore.class);
                plumbline.settle(ground.target().get());
                return;
            }
        }
    }

    /** Kills what runs in a thread of this process. */
    Kill inThread(String address, Runnable kill) {
        return (millis, wanted) -> {
            CompletableFuture<Void> run = CompletableFuture.runAsync(() -> apply(options, address, wanted));
            try {
                run.get(millis, TimeUnit.MILLISECONDS);
                return false;
            } catch (TimeoutException running) {
                kill.run();
                run.get(1, TimeUnit.MINUTES);
                return true;
            }
        };
    }

    /** Kills a process. */
    static Kill ofProcess(String address, Strategy strategy) {
        return (millis, wanted) -> {
            Process process = KilledApply.begin(address, wanted, strategy.name());
            boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            return !ended;
        };
    }

    /** An apply that may be killed. */
    static void apply(Options options, String address, String wanted) {
        try (Plumbline plumbline = Plumbline.with(options)) {
            Source target = plumbline.source(address);
            plumbline.apply(target, plumbline.plan(target, plumbline.source(wanted), Projection.STANDARD));
        } catch (EnvironmentException killed) {
            assertThat(killed.problem().code()).startsWith("PLB-1");
        }
    }
}
