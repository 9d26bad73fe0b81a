package dev.plumbline.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.model.View;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.postgres.catalog.Disturbance.Loop;
import dev.plumbline.postgres.model.Policy;
import dev.plumbline.postgres.model.Rule;
import dev.plumbline.testkit.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestServers.Provider.class)
@Timeout(120)
class SteadyReadingTest {
    private static final int READINGS = 8;

    private static final String SCHEMA = """
        CREATE TYPE mood AS ENUM ('good', 'bad');
        CREATE TABLE other (id int PRIMARY KEY);
        CREATE TABLE t (
            id int PRIMARY KEY,
            a int DEFAULT 7,
            twice int GENERATED ALWAYS AS (id * 2) STORED,
            m mood DEFAULT 'good',
            CONSTRAINT a_positive CHECK (a > 0)
        );
        CREATE INDEX t_a ON t ((a + 1)) WHERE a > 3;
        CREATE VIEW v AS SELECT t.a, t.m FROM t JOIN other USING (id);
        CREATE VIEW w AS SELECT v.a FROM v;
        CREATE RULE watch AS ON INSERT TO t DO ALSO INSERT INTO other (id) VALUES (NEW.a);
        CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
        CREATE TRIGGER watched BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (NEW.a > 1) EXECUTE FUNCTION note();
        CREATE POLICY few ON other USING (EXISTS (SELECT FROM t WHERE t.a = other.id))
        """;
    private static final String THERE = """
        ALTER TABLE t RENAME COLUMN a TO b;
        ALTER TABLE t RENAME CONSTRAINT a_positive TO b_positive;
        ALTER INDEX t_a RENAME TO t_b;
        ALTER VIEW v RENAME COLUMN a TO b;
        ALTER VIEW w RENAME COLUMN a TO b;
        ALTER FUNCTION note() RENAME TO notice;
        ALTER TYPE mood RENAME VALUE 'good' TO 'fine';
        ALTER TYPE mood RENAME TO state;
        CREATE TABLE more (id int DEFAULT 3 CHECK (id > 2));
        CREATE VIEW most AS SELECT id FROM more
        """;
    private static final String BACK = """
        DROP VIEW most;
        DROP TABLE more;
        ALTER TYPE state RENAME TO mood;
        ALTER TYPE mood RENAME VALUE 'fine' TO 'good';
        ALTER FUNCTION notice() RENAME TO note;
        ALTER VIEW w RENAME COLUMN b TO a;
        ALTER VIEW v RENAME COLUMN b TO a;
        ALTER INDEX t_b RENAME TO t_a;
        ALTER TABLE t RENAME CONSTRAINT b_positive TO a_positive;
        ALTER TABLE t RENAME COLUMN b TO a
        """;

    private final TestServers servers;

    SteadyReadingTest(TestServers servers) {
        this.servers = servers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "15", "18"})
    void readsOneStateOrTheOtherWhileAllIsRenamedToAndFro(String version) throws SQLException {
        try (ShadowDatabase database = servers.database(new PostgresEngine(), version);
                Disturbance disturbance = Disturbance.of(database.connection())) {
            Connection connection = database.connection();
            Reading.execute(connection, SCHEMA);
            Catalog one = read(connection).catalog();
            Reading.execute(connection, THERE);
            Catalog other = read(connection).catalog();
            Reading.execute(connection, BACK);
            assertThat(one).isNotEqualTo(other);
            Set<Catalog> seen = new HashSet<>();
            try (Loop loop = disturbance.loop(List.of(THERE, BACK))) {
                for (int reading = 0; reading < READINGS; reading++) {
                    Snapshot snapshot = readToTheEnd(connection);
                    assertThat(snapshot.header().unknowns()).isEmpty();
                    assertThat(snapshot.header().notices()).isEmpty();
                    Catalog nearest = snapshot.catalog().size() == one.size() ? one : other;
                    assertThat(snapshot.catalog().objects()).containsExactlyElementsOf(nearest.objects());
                    seen.add(snapshot.catalog());
                }
                assertThat(loop.stop()).isPositive();
            }
            assertThat(seen).isNotEmpty();
        }
    }

    /** On a busy machine a reading may give up beside such a rush, and says so then; hardly ever three in a row. */
    private static Snapshot readToTheEnd(Connection connection) throws SQLException {
        Snapshot snapshot = read(connection);
        for (int again = 0; again < 2 && !snapshot.header().unknowns().isEmpty(); again++) {
            snapshot = read(connection);
        }
        return snapshot;
    }

    @Test
    void goesOnWithoutWhatSomebodyHasForThemselves() throws SQLException {
        try (ShadowDatabase database = servers.database(new PostgresEngine(), "18");
                Disturbance disturbance = Disturbance.of(database.connection())) {
            Connection connection = database.connection();
            Reading.execute(connection, SCHEMA + "; CREATE TABLE calm (id int DEFAULT 3 CHECK (id > 2))");
            Catalog whole = read(connection).catalog();
            disturbance.connection().setAutoCommit(false);
            Reading.execute(disturbance.connection(), "LOCK TABLE t IN ACCESS EXCLUSIVE MODE");
            Snapshot snapshot = read(connection);
            Set<ObjectId> hidden = Set.of(
                    Reading.id(Table.KIND, "t"),
                    Reading.id(View.KIND, "v"),
                    Reading.member("t", Check.KIND, "a_positive"),
                    Reading.member("t", Index.KIND, "t_a"),
                    Reading.member("t", Rule.KIND, "watch"),
                    Reading.member("t", Trigger.KIND, "watched"),
                    Reading.member("other", Policy.KIND, "few"));
            assertThat(snapshot.header().unknowns())
                    .extracting(Unknown::object)
                    .containsExactlyInAnyOrderElementsOf(
                            hidden.stream().map(Optional::of).toList());
            assertThat(snapshot.catalog().objects())
                    .containsExactlyElementsOf(whole.objects().stream()
                            .filter(object -> !hidden.contains(object.id())
                                    && !hidden.contains(object.id().root()))
                            .toList());
            disturbance.connection().rollback();
            assertThat(read(connection).catalog()).isEqualTo(whole);
        }
    }

    @Test
    void holdsNoLockOnAnyTableOnceItHasPrinted() throws SQLException {
        try (ShadowDatabase database = servers.database(new PostgresEngine(), "18")) {
            Connection connection = database.connection();
            Reading.execute(connection, SCHEMA);
            connection.setAutoCommit(false);
            ReadingTransaction transaction = new ReadingTransaction(connection, false);
            new SteadyReading(transaction, 18).read();
            try (Statement statement = connection.createStatement();
                    ResultSet locks = statement.executeQuery("""
                        SELECT count(*) FROM pg_catalog.pg_locks
                        WHERE pid = pg_catalog.pg_backend_pid() AND locktype = 'relation' AND relation >= 16384
                        """)) {
                locks.next();
                assertThat(locks.getLong(1)).isZero();
            }
            transaction.end();
            connection.setAutoCommit(true);
        }
    }

    private static Snapshot read(Connection connection) throws SQLException {
        return new PostgresCatalogReader().read(connection);
    }
}
