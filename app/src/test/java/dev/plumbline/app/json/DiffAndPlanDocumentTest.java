package dev.plumbline.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.engines.SketchSnapshot;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Cause;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.plan.Undo;
import dev.plumbline.core.sql.SqlText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DiffAndPlanDocumentTest {
    private final Snapshot snapshot = SketchSnapshot.make();
    private final Snapshot empty =
            new Snapshot(new Header("sketch", "1.0", List.of(), List.of(), List.of()), Catalog.EMPTY, Evidence.NONE);

    @Test
    void aDiffIsAsItsSchemaSays() throws IOException {
        Snapshot changed = Documents.read(Documents.write(snapshot)
                .replace("\"total > 0\"", "\"total > 1\"")
                .replace("\"1 + 1\"", "\"1 + 2\"")
                .replace("\"comment\": \"says", "\"comment\": \"cries"));
        for (Diff diff : List.of(diff(snapshot, changed), diff(empty, snapshot), diff(snapshot, empty))) {
            String document = write(diff);

            assertThat(Documents.violations("diff-1.json", document)).isEmpty();
            assertThat(write(diff)).isEqualTo(document);
        }
        assertThat(write(diff(snapshot, changed))).contains("\"change\": \"alter\"", "\"before\": \"total > 0\"");
    }

    @Test
    void aPlanIsAsItsSchemaSays() throws IOException {
        Diff diff = diff(empty, snapshot);
        ObjectId column =
                snapshot.catalog().all(Column.KIND).findFirst().orElseThrow().id();
        Cause cause = new Cause(diff.changes().subList(0, 2), "because");
        SqlText sql = SqlText.of("ALTER SOMETHING");
        List<Step> steps = List.of(
                new Step.Execute(
                        sql,
                        "alters",
                        cause,
                        LockImpact.of(column, "EXCLUSIVE", LockImpact.Blocks.READS_AND_WRITES),
                        List.of(new Hazard(Hazard.Kind.DATA_LOSS, "values are lost")),
                        new Undo.StructureOnly("values")),
                new Step.Execute(sql, "alters", cause, LockImpact.NONE, List.of(), new Undo.None("gone")),
                new Step.Assert(sql, "looks", cause, "there are rows"));
        Plan plan = new Plan(
                diff,
                List.of(new TransactionGroup(true, List.of(sql), steps, List.of(sql))),
                List.of(new Plan.Unplanned(diff.changes().getFirst(), "nobody knows how")));

        StringWriter document = new StringWriter();
        new PlanWriter().write(plan, document);

        assertThat(Documents.violations("plan-1.json", document.toString())).isEmpty();
        assertThat(document.toString()).contains("\"losesData\": true", "\"blocks\": \"reads-and-writes\"");
    }

    private static Diff diff(Snapshot from, Snapshot to) {
        return new Differ(new Projection(Set.of(), List.of(), List.of(), Set.of(), Set.of())).diff(from, to);
    }

    private static String write(Diff diff) throws IOException {
        StringWriter document = new StringWriter();
        new DiffWriter().write(diff, document);
        return document.toString();
    }
}
