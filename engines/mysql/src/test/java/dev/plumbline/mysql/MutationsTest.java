package dev.plumbline.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Planner;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.testkit.PlanRun;
import dev.plumbline.testkit.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each property that the catalogue has is flipped by somebody else's statement, seen, named, and put right. */
@ExtendWith(TestServers.Provider.class)
class MutationsTest {
    /** Compares everything there is, whatever is left out by itself. */
    private static final Projection EVERYTHING = new Projection(Set.of(), List.of(), List.of(), Set.of(), Set.of());

    private final MysqlEngine engine = new MysqlEngine();

    static Stream<Arguments> mutations() {
        List<Mutation> all = MysqlContract.script("mutations.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Mutation::parse)
                .toList();
        return Versions.all()
                .flatMap(version -> all.stream()
                        .filter(mutation -> mutation.isFor(version))
                        .map(mutation -> Arguments.of(version, mutation)));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void isSeenNamedAndPutRight(String version, Mutation mutation, TestServers servers) throws SQLException {
        Versions.assume(version);
        assumeTrue(mutation.isAllowed(version), "nobody's accounts are touched on somebody's server");
        try (ShadowDatabase database = servers.database(engine, version)) {
            for (ScriptStatement statement : engine.splitter().split(MysqlContract.script("mutations.sql"))) {
                if (Mutation.isAllowed(version, statement.sql().text())) {
                    database.run(statement.sql());
                }
            }
            Snapshot before = engine.reader().read(database.connection());
            for (String statement : mutation.statement().split(";", -1)) {
                database.run(SqlText.of(statement));
            }
            Snapshot after = engine.reader().read(database.connection());
            assertThat(seen(new Differ(EVERYTHING).diff(before, after))).containsAll(mutation.expected());

            Plan back = new Planner(engine.writer(version)).plan(new Differ(EVERYTHING).diff(after, before));
            assertThat(back.unplanned()).isEmpty();
            new PlanRun(database).run(back);
            Snapshot again = engine.reader().read(database.connection());
            assertThat(new Differ(EVERYTHING).diff(again, before).changes()).isEmpty();
        }
    }

    private static Set<String> seen(Diff diff) {
        Set<String> seen = new TreeSet<>();
        for (Change change : diff.changes()) {
            String name = change.id().describe();
            switch (change) {
                case Change.Create create -> seen.add("+" + name);
                case Change.Drop drop -> seen.add("-" + name);
                case Change.Rename rename -> seen.add("~" + name);
                case Change.Alter alter ->
                    alter.deltas()
                            .forEach(delta ->
                                    seen.add(name + ": " + delta.property().label()));
            }
        }
        return seen;
    }

    /** A line of the file. */
    record Mutation(String flavour, List<String> expected, String statement) {
        static Mutation parse(String line) {
            List<String> parts =
                    Stream.of(line.split("\\|", 3)).map(String::strip).toList();
            return new Mutation(
                    parts.get(0),
                    Stream.of(parts.get(1).split("&", -1)).map(String::strip).toList(),
                    parts.get(2));
        }

        boolean isAllowed(String version) {
            boolean named = TestServers.named().containsKey(version);
            return isAllowed(version, statement)
                    && !(named && expected.stream().anyMatch(what -> what.contains("grant ")));
        }

        static boolean isAllowed(String version, String sql) {
            boolean ofAccounts = sql.startsWith("GRANT ") || sql.startsWith("REVOKE ");
            return !ofAccounts || !TestServers.named().containsKey(version);
        }

        boolean isFor(String version) {
            String own = MysqlVersion.parse(version).flavour().name().toLowerCase(Locale.ROOT);
            return flavour.equals("both") || flavour.equals(own);
        }

        @Override
        public String toString() {
            return statement;
        }
    }
}
