package dev.plumbline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Capability;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Planner;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every engine keeps to. An engine's module subclasses it, once for each version that it supports; all tests run on a
 * real server.
 */
@ExtendWith(TestServers.Provider.class)
public abstract class EngineContract {
    /** Compares everything there is, whatever is left out by itself. */
    private static final Projection EVERYTHING = new Projection(Set.of(), List.of(), List.of(), Set.of(), Set.of());

    private static final int TABLES_TO_FUZZ = 300;

    private TestServers servers;

    @BeforeEach
    final void takeServers(TestServers shared) {
        servers = shared;
    }

    /** The engine under test, a new one at every call. */
    protected abstract Engine engine();

    /** The version under test, as {@link dev.plumbline.core.engine.ShadowServers#start} takes it. */
    protected abstract String version();

    /**
     * A script that makes something of every kind and every common property that the engine has: every {@link Capability} that
     * it doesn't lack shows in it.
     */
    protected abstract String sample();

    /** What a sample can't show on somebody's server, where nobody's accounts are touched. */
    protected Set<Capability> notTried() {
        return Set.of();
    }

    /** The length of the longest name, in bytes of UTF-8. */
    protected int longestName() {
        return 63;
    }

    /** Whether the engine takes such a name at all. */
    protected boolean takesName(String name) {
        return true;
    }

    /**
     * A script that makes a table, two columns in it, an index on it and a view of it.
     *
     * @param names of the table, the columns, the index and the view, quoted
     */
    protected List<SqlText> named(List<String> names) {
        String table = names.get(0);
        String one = names.get(1);
        String other = names.get(2);
        return List.of(
                SqlText.of("CREATE TABLE %s (%s integer PRIMARY KEY, %s integer)".formatted(table, one, other)),
                SqlText.of("CREATE INDEX %s ON %s (%s)".formatted(names.get(3), table, other)),
                SqlText.of("CREATE VIEW %s AS SELECT %s, %s FROM %s".formatted(names.get(4), one, other, table)));
    }

    @Test
    void readsANewDatabaseAsEmpty() throws SQLException {
        try (ShadowDatabase database = database()) {
            Snapshot read = read(database);
            assertThat(read.header().engine()).isEqualTo(engine().name());
            assertThat(read.header().unknowns()).isEmpty();
            assertThat(read.catalog().objects())
                    .containsExactlyElementsOf(
                            engine().empty(read.header().version()).catalog().objects());
            assertThat(engine().samePrinting(read.header().version(), version()))
                    .isTrue();
        }
    }

    @Test
    void recognisesItsOwnConnections() throws SQLException {
        try (ShadowDatabase database = database()) {
            assertThat(engine().recognises(database.connection().getMetaData())).isTrue();
        }
    }

    @Test
    void claimsNoAddressOfAnotherEngine() {
        for (String source :
                List.of("", "no-such-engine://host/database", "jdbc:no-such-engine:x", "a.json", "b.sql")) {
            assertThat(engine().address(source, Map.of())).as(source).isEmpty();
        }
    }

    @Test
    void listsEveryComponentOfItsRecordsAsAProperty() {
        assertThat(ModelContract.violations(engine())).isEmpty();
    }

    @Test
    void readsTheSameTwice() throws SQLException {
        try (ShadowDatabase database = loaded(sample())) {
            Snapshot one = read(database);
            Snapshot other = read(database);
            assertThat(other.catalog().objects())
                    .containsExactlyElementsOf(one.catalog().objects());
            assertThat(diff(one, other).changes()).isEmpty();
        }
    }

    @Test
    void reportsNothingOfTheSampleAsUnread() throws SQLException {
        try (ShadowDatabase database = loaded(sample())) {
            Snapshot read = read(database);
            assertThat(read.header().unknowns()).isEmpty();
            assertThat(read.header().notices()).isEmpty();
        }
    }

    @Test
    void showsWhatItCanDoAndNothingThatItLacks() throws SQLException {
        try (ShadowDatabase database = loaded(sample())) {
            Snapshot snapshot = read(database);
            Map<Capability, String> lacks = engine().lacks(snapshot.header().version());
            Map<Capability, Predicate<SchemaObject>> shows = shows();
            shows.keySet().removeAll(notTried());
            shows.forEach((capability, shown) -> assertThat(
                            snapshot.catalog().objects().stream().anyMatch(shown))
                    .as("the sample shows " + capability)
                    .isEqualTo(!lacks.containsKey(capability)));
            assertThat(lacks.values()).as("reasons").noneMatch(String::isBlank);
        }
    }

    @Test
    void namesAnOwnerForEveryMemberAndADependencyOnlyOnWhatIsThere() throws SQLException {
        try (ShadowDatabase database = loaded(sample())) {
            Snapshot snapshot = read(database);
            assertThat(snapshot.evidence().dependencies().stream())
                    .allMatch(dependency -> snapshot.catalog().contains(dependency.dependent())
                            && snapshot.catalog().contains(dependency.referenced()));
            assertThat(snapshot.evidence().generatedNames()).allMatch(snapshot.catalog()::contains);
        }
    }

    @Test
    void leavesTheConnectionAsItFoundIt() throws SQLException {
        try (ShadowDatabase database = loaded(sample())) {
            Connection connection = database.connection();
            List<Object> before = state(connection);
            read(database);
            assertThat(state(connection)).isEqualTo(before);
            connection.setAutoCommit(false);
            before = state(connection);
            read(database);
            assertThat(state(connection)).isEqualTo(before);
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void leavesATransactionOpenThatWasOpen() throws SQLException {
        try (ShadowDatabase database = database()) {
            if (engine().lacks(version()).containsKey(Capability.TRANSACTIONAL_DDL)) {
                return;
            }
            database.connection().setAutoCommit(false);
            database.run(SqlText.of("CREATE TABLE unfinished (id integer)"));
            Snapshot during = read(database);
            database.connection().rollback();
            database.connection().setAutoCommit(true);
            assertThat(during.catalog().size())
                    .isGreaterThan(read(database).catalog().size());
        }
    }

    @Test
    void writesTheSampleSoThatItReadsBackAndUndoesIt() throws SQLException {
        try (ShadowDatabase source = loaded(sample());
                ShadowDatabase copy = database()) {
            Snapshot wanted = read(source);
            Snapshot empty = read(copy);
            migrate(copy, empty, wanted);
            migrate(copy, read(copy), empty);
        }
    }

    @Test
    void saysOfEveryStepWhatItDoes() throws SQLException {
        try (ShadowDatabase database = loaded(sample())) {
            Snapshot full = read(database);
            Snapshot empty = engine().empty(full.header().version());
            for (Plan plan : List.of(plan(diff(empty, full)), plan(diff(full, empty)))) {
                assertThat(plan.steps().map(Step::summary))
                        .isNotEmpty()
                        .noneMatch(String::isBlank)
                        .noneMatch(summary -> summary.contains("\n"));
            }
        }
    }

    @Test
    void plansTheSameTwice() throws SQLException {
        try (ShadowDatabase database = loaded(sample())) {
            Snapshot full = read(database);
            Snapshot empty = engine().empty(full.header().version());
            assertThat(plan(diff(empty, full)).groups())
                    .isEqualTo(plan(diff(empty, full)).groups());
        }
    }

    @Test
    void losesNoNameHoweverItIsSpelled() throws SQLException {
        NameFuzz fuzz = new NameFuzz(1, longestName(), this::takesName);
        try (ShadowDatabase database = database();
                ShadowDatabase copy = database()) {
            database.connection().setAutoCommit(false);
            for (int at = 0; at < TABLES_TO_FUZZ; at++) {
                create(database, List.of(fuzz.next(), fuzz.next(), fuzz.next(), fuzz.next(), fuzz.next()));
            }
            database.connection().commit();
            database.connection().setAutoCommit(true);
            Snapshot read = read(database);
            Snapshot empty = read(copy);
            assertThat(names(read, Table.KIND)).hasSize(TABLES_TO_FUZZ);
            assertThat(names(read, View.KIND)).hasSize(TABLES_TO_FUZZ);
            NameFuzz again = new NameFuzz(1, longestName(), this::takesName);
            for (int at = 0; at < TABLES_TO_FUZZ; at++) {
                assertThat(names(read, Table.KIND)).contains(again.next());
                assertThat(names(read, Column.KIND)).contains(again.next(), again.next());
                assertThat(names(read, Index.KIND)).contains(again.next());
                assertThat(names(read, View.KIND)).contains(again.next());
            }
            migrate(copy, empty, read);
            migrate(copy, read(copy), empty);
        }
    }

    @Test
    void findsNoStatementInCommentsAlone() {
        assertThat(engine().splitter().split("")).isEmpty();
        assertThat(engine().splitter().split("-- nothing\n\n/* at all */;\n")).isEmpty();
    }

    @Test
    void splitsTheSampleIntoStatementsThatStandAlone() {
        List<ScriptStatement> statements = engine().splitter().split(sample());
        assertThat(statements).isNotEmpty();
        for (ScriptStatement statement : statements) {
            assertThat(engine().splitter().split(statement.sql().text()))
                    .extracting(ScriptStatement::sql)
                    .containsExactly(statement.sql());
        }
    }

    @Test
    void quotesANameSoThatItIsReadAsItself() {
        NameFuzz fuzz = new NameFuzz(2, longestName(), this::takesName);
        for (int at = 0; at < 200; at++) {
            String quoted = engine().writer(version()).quoting().identifier(fuzz.next());
            assertThat(engine().splitter().split("SELECT " + quoted)).as(quoted).hasSize(1);
        }
    }

    private ShadowDatabase database() {
        return servers.database(engine(), version());
    }

    private ShadowDatabase loaded(String script) throws SQLException {
        ShadowDatabase database = database();
        for (ScriptStatement statement : engine().splitter().split(script)) {
            database.run(statement.sql());
        }
        return database;
    }

    private Snapshot read(ShadowDatabase database) throws SQLException {
        return engine().reader().read(database.connection());
    }

    private void create(ShadowDatabase database, List<String> names) throws SQLException {
        List<String> quoted = names.stream()
                .map(name -> engine().writer(version()).quoting().identifier(name))
                .toList();
        try (Statement statement = database.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            for (SqlText sql : named(quoted)) {
                statement.execute(sql.text());
            }
        }
    }

    /** Runs the plan and reads back what was wanted. */
    private void migrate(ShadowDatabase database, Snapshot from, Snapshot to) throws SQLException {
        Plan plan = plan(diff(from, to));
        assertThat(plan.unplanned()).isEmpty();
        new PlanRun(database).run(plan);
        assertThat(diff(read(database), to).changes()).isEmpty();
    }

    private static Diff diff(Snapshot from, Snapshot to) {
        return new Differ(EVERYTHING).diff(from, to);
    }

    private Plan plan(Diff diff) {
        return new Planner(engine().writer(diff.from().header().version())).plan(diff);
    }

    private static Set<String> names(Snapshot snapshot, ObjectKind<?> kind) {
        return snapshot.catalog()
                .all(kind)
                .map(SchemaObject::id)
                .map(ObjectId::name)
                .collect(Collectors.toSet());
    }

    private static List<Object> state(Connection connection) throws SQLException {
        return List.of(
                connection.getAutoCommit(),
                connection.isReadOnly(),
                connection.getTransactionIsolation(),
                Optional.ofNullable(connection.getSchema()),
                Optional.ofNullable(connection.getCatalog()));
    }

    /** What an object shows of what its engine can do; the rest shows in no object. */
    private static Map<Capability, Predicate<SchemaObject>> shows() {
        Map<Capability, Predicate<SchemaObject>> shows = new EnumMap<>(Capability.class);
        shows.put(Capability.SCHEMAS, Schema.class::isInstance);
        shows.put(Capability.SEQUENCES, Sequence.class::isInstance);
        shows.put(Capability.ENUM_TYPES, EnumType.class::isInstance);
        shows.put(Capability.DOMAIN_TYPES, DomainType.class::isInstance);
        shows.put(Capability.MATERIALIZED_VIEWS, MaterializedView.class::isInstance);
        shows.put(Capability.ROUTINES, Routine.class::isInstance);
        shows.put(Capability.COMMENTS, object -> !object.common().comment().isEmpty());
        shows.put(Capability.PRIVILEGES, object -> hasOwnerOrGrants(object.common()));
        shows.put(
                Capability.IDENTITY_COLUMNS,
                object -> object instanceof Column column && column.identity().isPresent());
        return shows;
    }

    private static boolean hasOwnerOrGrants(CommonProperties common) {
        return common.owner().isPresent() || !common.privileges().equals(Privileges.DEFAULT);
    }
}
