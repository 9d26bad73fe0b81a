package dev.plumbline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan that is run on another database than it was made for. */
class UnknownPartsTest {
    @Test
    void whatThePlanDoesNotKnowIsNotLost() {
        for (String more : List.of(
                "ALTER TABLE t ADD COLUMN Unknown TEXT",
                "CREATE INDEX unknown ON t (a)",
                "CREATE TRIGGER unknown AFTER INSERT ON T BEGIN SELECT 1; END")) {
            try (Database planned = Database.of("CREATE TABLE t (a INTEGER)");
                    Database run = Database.of("CREATE TABLE t (a INTEGER); " + more);
                    Database target = Database.of("CREATE TABLE t (a TEXT)")) {
                Snapshot before = run.read();
                Plan plan = Database.plan(planned.read(), target.read());
                assertThatThrownBy(() -> run.apply(plan)).hasMessageContaining("that this plan doesn't know");
                assertThat(run.read().catalog()).isEqualTo(before.catalog());
            }
        }
    }
}
