package dev.plumbline.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.Planner;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import dev.plumbline.mysql.model.Event;
import dev.plumbline.mysql.model.MysqlColumn;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.testkit.PlanRun;
import dev.plumbline.testkit.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The relations of the catalogue lose characters; the reader finds them elsewhere. */
@ExtendWith(TestServers.Provider.class)
@ParameterizedClass
@MethodSource("dev.plumbline.mysql.Versions#all")
class LostCharactersTest {
    private static final String COMMON = """
        CREATE TABLE t (
          id int PRIMARY KEY,
          plain varchar(20) CHARACTER SET utf8mb4 DEFAULT 'x😂?é€ it''s \\\\',
          wide varchar(20) CHARACTER SET utf16 DEFAULT '🎉?',
          question varchar(40) NOT NULL DEFAULT 'a question mark',
          mood enum('a', '😂', 'what?', 'it''s 🎉') CHARACTER SET utf8mb4 NOT NULL,
          moods set('u', '🎉', 'x?y') CHARACTER SET utf8mb4,
          made varchar(20) CHARACTER SET utf8mb4 AS (concat(plain, 'é€😂?')) VIRTUAL,
          worked varchar(20) CHARACTER SET utf8mb4 DEFAULT (concat('é😂', 'y\\\\')),
          bytes varbinary(10) DEFAULT 0xFF00FE,
          CONSTRAINT merry CHECK (plain <> 'é😂' AND plain <> '?'))
          CHARACTER SET utf8mb4;
        CREATE VIEW v AS SELECT plain, mood, 'é😂?' AS told FROM t WHERE plain <> '🎉';
        CREATE FUNCTION f(a varchar(10) CHARSET utf8mb4) RETURNS varchar(10) CHARSET utf8mb4 DETERMINISTIC
          RETURN concat(a, '😂?', _latin1'é', 'é');
        CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.plain = '😂?';
        CREATE EVENT ev ON SCHEDULE EVERY 1 DAY DISABLE DO DELETE FROM t WHERE plain = '😂?';
        """;

    private static final String OF_MYSQL =
            "CREATE TABLE u (a varchar(20), KEY k ((concat(a, 'é😂?')))) CHARACTER SET utf8mb4;";

    private static final String OF_MARIADB = """
        CREATE TABLE u (a varchar(20) CHECK (a <> '🎉?')) CHARACTER SET utf8mb4;
        INSERT INTO t (id, mood) VALUES (1, 2);
        """;

    @Parameter
    private String version = "";

    private final MysqlEngine engine = new MysqlEngine();

    @ParameterizedTest
    @ValueSource(strings = COMMON)
    void readsEveryTextWholeAndWritesItSo(String script, TestServers servers) throws SQLException {
        Versions.assume(version);
        boolean mariadb = MysqlVersion.parse(version).isMariadb();
        boolean keepsThemInExpressions = !version.startsWith("10."); // 10.11 itself makes question marks of them
        try (ShadowDatabase database = servers.database(engine, version);
                ShadowDatabase copy = servers.database(engine, version)) {
            run(database, script + (mariadb ? OF_MARIADB : OF_MYSQL));
            Snapshot read = engine.reader().read(database.connection());

            assertThat(read.header().unknowns()).isEmpty();
            assertThat(defaultOf(read, "plain")).isEqualTo("'x😂?é€ it''s \\\\'");
            assertThat(defaultOf(read, "wide")).isEqualTo("'🎉?'");
            assertThat(defaultOf(read, "bytes")).isEqualToIgnoringCase("0xFF00FE");
            assertThat(defaultOf(read, "worked")).contains(keepsThemInExpressions ? "é😂" : "é?");
            assertThat(column(read, "mood").type().text()).isEqualTo("enum('a','😂','what?','it''s 🎉')");
            assertThat(column(read, "moods").type().text()).isEqualTo("set('u','🎉','x?y')");
            assertThat(texts(read)).hasSize(7).contains("RETURN concat(a, '😂?', _latin1'é', 'é')");
            assertThat(texts(read))
                    .filteredOn(text -> text.contains("😂") || text.contains("🎉"))
                    .hasSize(keepsThemInExpressions ? 7 : 4);

            new PlanRun(copy)
                    .run(new Planner(engine.writer(version))
                            .plan(new Differ(Projection.STANDARD)
                                    .diff(engine.empty(read.header().version()), read)));
            assertThat(engine.reader().read(copy.connection()).catalog()).isEqualTo(read.catalog());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "CREATE TABLE t (a varchar(20) CHARACTER SET utf8mb4 NOT NULL DEFAULT '😂')")
    void saysWhatItCannotKnow(String script, TestServers servers) throws SQLException {
        Versions.assume(version);
        try (ShadowDatabase database = servers.database(engine, version)) {
            run(database, script);
            Snapshot read = engine.reader().read(database.connection());
            if (MysqlVersion.parse(version).isMariadb()) {
                assertThat(read.header().unknowns())
                        .singleElement()
                        .satisfies(unknown -> assertThat(unknown.what()).isEqualTo("default"));
            } else {
                assertThat(read.header().unknowns()).isEmpty();
                assertThat(defaultOf(read, "a")).isEqualTo("'😂'");
            }
        }
    }

    private static List<String> texts(Snapshot snapshot) {
        return Stream.<Stream<String>>of(
                        snapshot.catalog()
                                .all(Check.KIND)
                                .map(check -> check.expression().text()),
                        snapshot.catalog()
                                .all(View.KIND)
                                .map(view -> view.query().text()),
                        snapshot.catalog()
                                .all(Routine.KIND)
                                .map(routine -> routine.definition().text()),
                        snapshot.catalog()
                                .all(Trigger.KIND)
                                .map(trigger -> trigger.definition().text()),
                        snapshot.catalog()
                                .all(Event.KIND)
                                .map(event -> event.body().text()),
                        snapshot.catalog()
                                .all(Index.KIND)
                                .flatMap(index -> index.keys().stream())
                                .flatMap(key -> key.expression().stream())
                                .map(expression -> expression.text()),
                        snapshot.catalog()
                                .all(Column.KIND)
                                .flatMap(column -> column.generated().stream())
                                .map(generated -> generated.expression().text()),
                        snapshot.catalog()
                                .all(Column.KIND)
                                .map(Column::detail)
                                .filter(MysqlColumn.class::isInstance)
                                .flatMap(detail -> ((MysqlColumn) detail).check().stream())
                                .map(check -> check.text()))
                .flatMap(each -> each)
                .toList();
    }

    private static String defaultOf(Snapshot snapshot, String column) {
        return column(snapshot, column).defaultValue().orElseThrow().text();
    }

    private static Column column(Snapshot snapshot, String name) {
        return snapshot.catalog()
                .all(Column.KIND)
                .filter(column -> column.id().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void run(ShadowDatabase database, String script) throws SQLException {
        for (ScriptStatement statement : engine.splitter().split(script)) {
            database.run(statement.sql());
        }
    }
}
