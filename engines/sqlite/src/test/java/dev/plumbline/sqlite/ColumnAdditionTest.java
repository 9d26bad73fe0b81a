package dev.plumbline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.plan.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnAdditionTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "TEXT, true",
                "TEXT, FALSE",
                "TEXT, 1e3",
                "TEXT, 9223372036854775808",
                "TEXT, 1.5",
                "TEXT, 7",
                "TEXT, 'x'",
                "||, 1.0",
                "BLOB, -1e3",
                "BLOB, 7",
                "INTEGER, true",
                "INTEGER, '007'",
                "REAL, 1",
                "NUMERIC, '1.0'",
                "NUMERIC, x'37'"
            })
    void rowsThatAreThereGetTheValueOfNewOnes(String type, String value) {
        String column = "b %s DEFAULT %s".formatted(type, value);
        try (Database database = Database.of("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
                Database target = Database.of("CREATE TABLE t (a, %s)".formatted(column))) {
            Plan plan = database.migrateTo(target.read());
            assertThat(plan.unplanned()).isEmpty();
            database.run("INSERT INTO t (a) VALUES (2)");
            assertThat(database.rows("SELECT DISTINCT b, typeof(b) FROM t")).hasSize(1);
            assertThat(database.rows("PRAGMA integrity_check")).containsExactly("ok");
        }
    }
}
