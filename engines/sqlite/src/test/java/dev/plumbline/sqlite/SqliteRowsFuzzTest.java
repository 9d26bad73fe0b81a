package dev.plumbline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever changes about tables, the values of the columns that stay are the same behind a plan; the seed is the run's name. */
class SqliteRowsFuzzTest {
    private static final int PAIRS = 60;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 20261122})
    void noValueIsLost(long seed) {
        Random random = new Random(seed);
        for (int at = 0; at < PAIRS; at++) {
            RandomTables tables = new RandomTables(random);
            String before = tables.schema();
            String after = tables.schema();
            try (Database database = Database.of(before);
                    Database target = Database.of(after)) {
                fill(database, tables);
                database.run("PRAGMA foreign_keys = ON");
                List<String> queries = queries(database, target);
                List<List<String>> values = queries.stream().map(database::rows).toList();
                Plan plan = database.migrateTo(target.read());
                String said = before + "\n" + after + "\n" + Database.script(plan);
                assertThat(plan.unplanned()).isEmpty();
                assertThat(Database.diff(database.read(), target.read()).changes())
                        .isEmpty();
                assertThat(queries.stream().map(database::rows).toList())
                        .as(said)
                        .isEqualTo(values);
                assertThat(database.rows("PRAGMA integrity_check")).as(said).containsExactly("ok");
                assertThat(database.rows("PRAGMA foreign_key_check")).as(said).isEmpty();
            }
        }
    }

    /** The triggers forbid it, so they are set aside for a while. */
    private static void fill(Database database, RandomTables tables) {
        List<String> triggers = database.rows("SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
        database.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
                .forEach(name -> database.run("DROP TRIGGER " + name));
        for (int table = 0; table < RandomTables.TABLES; table++) {
            List<String> columns = database.rows("SELECT name FROM pragma_table_xinfo('t%d')".formatted(table));
            tables.rows(table, columns).forEach(database::run);
        }
        triggers.forEach(database::run);
    }

    /** For each table the values of the columns that both have. */
    private static List<String> queries(Database database, Database target) {
        List<String> queries = new ArrayList<>();
        for (int table = 0; table < RandomTables.TABLES; table++) {
            String query = "SELECT name FROM pragma_table_info('t%d') ORDER BY name".formatted(table);
            List<String> columns = new ArrayList<>(database.rows(query));
            columns.retainAll(target.rows(query));
            String list = columns.stream().map("quote(%s)"::formatted).collect(Collectors.joining(", "));
            queries.add("SELECT %s FROM t%d ORDER BY id".formatted(list, table));
        }
        return queries;
    }
}
