package dev.plumbline.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.model.Values;
import dev.plumbline.postgres.model.Exclusion;
import dev.plumbline.postgres.model.PostgresCheckDetail;
import dev.plumbline.postgres.model.PostgresForeignKeyDetail;
import dev.plumbline.postgres.model.PostgresKeyDetail;
import dev.plumbline.testkit.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestServers.Provider.class)
class IndexReadingTest {
    private final TestServers servers;

    IndexReadingTest(TestServers servers) {
        this.servers = servers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void readsTheKeysOfIndexes(String version) throws SQLException {
        Reading reading = Reading.of(servers, version, """
            CREATE TABLE t (a text, b varchar, c int[], d int, e text COLLATE "C");
            CREATE INDEX plain ON t (a, b, d DESC, e);
            CREATE INDEX sorted ON t (a DESC NULLS LAST, d NULLS FIRST);
            CREATE INDEX classes ON t (a text_pattern_ops, b varchar_pattern_ops, e COLLATE "default");
            CREATE INDEX expressions ON t (lower(a), (d + 1)) INCLUDE (b) WHERE d > 1;
            CREATE INDEX arrays ON t USING gin (c)
            """);
        assertThat(keys(reading, "plain")).isEqualTo("a; b; d descending; e");
        assertThat(keys(reading, "sorted")).isEqualTo("a descending last; d first");
        assertThat(keys(reading, "classes")).isEqualTo("a text_pattern_ops; b varchar_pattern_ops; e \"default\"");
        assertThat(keys(reading, "expressions")).isEqualTo("lower(a); ((d + 1))");
        assertThat(keys(reading, "arrays")).isEqualTo("c");
        Index expressions = reading.find("t", Index.KIND, "expressions");
        assertThat(expressions.include()).containsExactly(Identifier.of("b"));
        assertThat(expressions.predicate()).contains(new Expression("(d > 1)"));
        assertThat(reading.find("t", Index.KIND, "arrays").method()).isEqualTo("gin");
    }

    private static String keys(Reading reading, String index) {
        return reading.find("t", Index.KIND, index).keys().stream()
                .map(IndexReadingTest::key)
                .collect(Collectors.joining("; "));
    }

    private static String key(IndexKey key) {
        StringBuilder text = new StringBuilder();
        key.column().ifPresent(text::append);
        key.expression().ifPresent(text::append);
        text.append(key.direction() == IndexKey.Direction.DESCENDING ? " descending" : "");
        text.append(
                key.nulls() == IndexKey.Nulls.DEFAULT
                        ? ""
                        : " " + Values.print(IndexKey.SHAPE, key).replaceAll(".*, ", ""));
        key.collation().ifPresent(collation -> text.append(' ').append(collation));
        key.operatorClass().ifPresent(operatorClass -> text.append(' ').append(operatorClass));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void readsConstraints(String version) throws SQLException {
        Reading reading = Reading.of(servers, version, """
            CREATE TABLE a (x int, y int, z int, PRIMARY KEY (y, x) INCLUDE (z), UNIQUE (z, x) DEFERRABLE);
            CREATE TABLE b (
                x int, y int, r int4range,
                CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES a (x, y) MATCH FULL
                    ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
                CHECK (x > 0) NO INHERIT,
                EXCLUDE USING gist (r WITH &&)
            );
            ALTER TABLE a ADD UNIQUE (x, y);
            ALTER TABLE b ADD CHECK (y > 0) NOT VALID
            """.replace("REFERENCES a (x, y)", "REFERENCES a (y, x)"));
        PrimaryKey primaryKey = reading.find("a", PrimaryKey.KIND, "a_pkey");
        assertThat(primaryKey.columns()).containsExactly(Identifier.of("y"), Identifier.of("x"));
        assertThat(((PostgresKeyDetail) primaryKey.detail()).include()).containsExactly(Identifier.of("z"));
        assertThat(reading.find("a", Unique.KIND, "a_z_x_key").deferral())
                .isEqualTo(Deferral.DEFERRABLE_INITIALLY_IMMEDIATE);
        ForeignKey key = reading.find("b", ForeignKey.KIND, "fk");
        assertThat(key)
                .isEqualTo(new ForeignKey(
                        Reading.member("b", ForeignKey.KIND, "fk"),
                        List.of(Identifier.of("x"), Identifier.of("y")),
                        Reading.id(Table.KIND, "a"),
                        List.of(Identifier.of("y"), Identifier.of("x")),
                        ForeignKey.Action.CASCADE,
                        ForeignKey.Action.SET_NULL,
                        ForeignKey.Match.FULL,
                        Deferral.DEFERRABLE_INITIALLY_DEFERRED,
                        true,
                        key.common(),
                        PostgresForeignKeyDetail.PLAIN));
        assertThat(reading.find("b", Check.KIND, "b_x_check").detail()).isEqualTo(new PostgresCheckDetail(true, true));
        assertThat(reading.find("b", Check.KIND, "b_y_check").validated()).isFalse();
        assertThat(reading.find("b", Exclusion.KIND, "b_r_excl").definition().text())
                .isEqualTo("EXCLUDE USING gist (r WITH &&)");
    }

    @Test
    void readsWhatOnlyNewerMajorsHave() throws SQLException {
        Reading reading = Reading.of(servers, "18", """
            CREATE TABLE a (id int4range, p daterange, n int, PRIMARY KEY (id, p WITHOUT OVERLAPS), UNIQUE NULLS NOT DISTINCT (n));
            CREATE TABLE b (
                id int4range, p daterange, n int,
                FOREIGN KEY (id, PERIOD p) REFERENCES a (id, PERIOD p),
                CONSTRAINT loose CHECK (n > 0) NOT ENFORCED,
                CONSTRAINT partly FOREIGN KEY (n) REFERENCES a (n) ON DELETE SET NULL (n)
            )
            """);
        assertThat(((PostgresKeyDetail)
                                reading.find("a", PrimaryKey.KIND, "a_pkey").detail())
                        .withoutOverlaps())
                .isTrue();
        assertThat(reading.find("a", Unique.KIND, "a_n_key").nullsDistinct()).isFalse();
        assertThat(((PostgresForeignKeyDetail) reading.find("b", ForeignKey.KIND, "b_id_p_fkey")
                                .detail())
                        .period())
                .isTrue();
        assertThat(((PostgresCheckDetail) reading.find("b", Check.KIND, "loose").detail()).enforced())
                .isFalse();
        assertThat(((PostgresForeignKeyDetail)
                                reading.find("b", ForeignKey.KIND, "partly").detail())
                        .onDeleteColumns())
                .containsExactly(Identifier.of("n"));
    }

    @Test
    void knowsWhichNamesTheServerMadeUp() throws SQLException {
        String longName = "a_table_with_a_name_that_is_so_long_that_nothing_fits_behind_it";
        Reading reading = Reading.of(servers, "18", """
            CREATE TABLE t (a int UNIQUE, b int, PRIMARY KEY (b), CHECK (a > 0), CHECK (a > 1), CHECK (a > b));
            CREATE INDEX ON t (a, lower(b::text));
            CREATE INDEX chosen ON t (a);
            CREATE TABLE %s (some_column_with_a_long_name int REFERENCES t (a), UNIQUE (some_column_with_a_long_name))
            """.formatted(longName));
        assertThat(reading.snapshot().evidence().generatedNames())
                .extracting(id -> id.name())
                .containsExactlyInAnyOrder(
                        "t_a_key",
                        "t_pkey",
                        "t_a_check",
                        "t_a_check1",
                        "t_check",
                        "t_a_lower_idx",
                        nameOf(reading, longName, ForeignKey.KIND),
                        nameOf(reading, longName, Unique.KIND));
    }

    private static String nameOf(Reading reading, String table, ObjectKind<?> kind) {
        return reading.snapshot()
                .catalog()
                .members(Reading.id(Table.KIND, table), kind)
                .getFirst()
                .id()
                .name();
    }
}
