package dev.plumbline.bench.scale;

import dev.plumbline.app.shadow.MavenBinaries;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.CatalogReader;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.Place;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.postgres.PostgresEngine;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * Times the whole introspection beside the raw queries, taking turns over one connection, and optionally {@code pg_dump
 * --schema-only} of the same database; then the comparison of two such catalogues in memory, and how long an ALTER TABLE beside an
 * inspect waits.
 *
 * <p>Arguments: a directory for the server's files, a major, the program {@code pg_dump} or {@code -}, then numbers of
 * tables.
 */
public final class ScaleRun {
    private static final int ROUNDS = 5;

    private final PrintStream out;
    private final String dumper;

    private ScaleRun(PrintStream out, String dumper) {
        this.out = out;
        this.dumper = dumper;
    }

    @SuppressWarnings("SystemOut") // a measurement prints
    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        Engine engine = new PostgresEngine();
        Place place = new Place(Path.of(words.get(0)), new MavenBinaries(System.getenv()));
        ScaleRun run = new ScaleRun(System.out, words.get(2));
        run.out.println("tables  raw s  ours s  ours/raw  cold raw s  cold ours s  objects  peak heap MiB  pg_dump s"
                + "  equal diff s  diff s  changes  ALTER alone ms  ALTER beside ms");
        try (ShadowServer server = engine.shadows().start(words.get(1), place)) {
            for (String tables : words.subList(3, words.size())) {
                run.measure(engine, server, Integer.parseInt(tables));
            }
        }
    }

    private void measure(Engine engine, ShadowServer server, int tables)
            throws SQLException, IOException, URISyntaxException, InterruptedException {
        try (ShadowDatabase database = server.create()) {
            Connection connection = database.connection();
            GeneratedSchema.create(connection, tables);
            RawQueries raw =
                    RawQueries.of(engine.reader(), connection.getMetaData().getDatabaseMajorVersion());
            resetPeaks();
            double cold = Times.seconds(() -> engine.reader().read(connection));
            double coldRaw = Times.seconds(() -> raw.run(connection));
            double[] rawTimes = new double[ROUNDS];
            double[] ourTimes = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                rawTimes[round] = Times.seconds(() -> raw.run(connection));
                ourTimes[round] = Times.seconds(() -> engine.reader().read(connection));
            }
            long peak = peakMebibytes();
            out.printf(
                    "%6d  %5.2f  %6.2f  %8.2f  %10.2f  %11.2f  %7d  %13d  %9s",
                    tables,
                    Times.median(rawTimes),
                    Times.median(ourTimes),
                    Times.median(ourTimes) / Times.median(rawTimes),
                    coldRaw,
                    cold,
                    engine.reader().read(connection).catalog().size(),
                    peak,
                    dump(connection));
            compare(engine.reader(), connection);
            Waiting waiting = Waiting.measure(engine.reader(), connection);
            out.printf("  %14.1f  %15.1f%n", waiting.alone(), waiting.beside());
        }
    }

    private void compare(CatalogReader reader, Connection connection) throws SQLException {
        Snapshot one = reader.read(connection);
        Snapshot equal = reader.read(connection);
        Snapshot other = new Snapshot(one.header(), altered(one.catalog()), one.evidence());
        Differ differ = new Differ(Projection.STANDARD);
        double[] equalTimes = new double[ROUNDS];
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            equalTimes[round] = Times.seconds(() -> differ.diff(one, equal));
            times[round] = Times.seconds(() -> differ.diff(one, other));
        }
        int changes = differ.diff(one, other).changes().size();
        out.printf("  %12.3f  %6.2f  %7d", Times.median(equalTimes), Times.median(times), changes);
    }

    /** Of every table, one column differs. */
    private static Catalog altered(Catalog catalog) {
        return Catalog.of(catalog.objects().stream()
                .map(object ->
                        object instanceof Column column && column.id().name().equals("note")
                                ? new Column(
                                        column.id(),
                                        column.type(),
                                        !column.nullable(),
                                        column.defaultValue(),
                                        column.identity(),
                                        column.generated(),
                                        column.collation(),
                                        column.common(),
                                        column.detail())
                                : object)
                .toList());
    }

    /** The time of pg_dump of the same database, or a dash. */
    private String dump(Connection connection) throws SQLException, IOException, InterruptedException {
        if (dumper.equals("-")) {
            return "-";
        }
        String url =
                connection.getMetaData().getURL().replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
        Waiting.makeRole(connection);
        double[] times = new double[3];
        for (int round = 0; round < times.length; round++) {
            ProcessBuilder program = new ProcessBuilder(
                            dumper, "--schema-only", "--no-password", "-U", Waiting.ROLE, "-d", url)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            program.environment().put("PGPASSWORD", Waiting.ROLE);
            long begin = System.nanoTime();
            if (program.start().waitFor() != 0) {
                return "failed";
            }
            times[round] = (System.nanoTime() - begin) / 1e9;
        }
        return "%.2f".formatted(Times.median(times));
    }

    private static void resetPeaks() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakMebibytes() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
