package dev.plumbline.app.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.app.engines.Engines;
import dev.plumbline.app.engines.SketchEngine;
import dev.plumbline.app.engines.SketchSnapshot;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Glob;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.plan.Cause;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.plan.RowProof;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.Strategy;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.plan.Undo;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.secret.GuardedText;
import dev.plumbline.core.sql.SecretLiteral;
import dev.plumbline.core.sql.SqlText;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PlanDocumentTest {
    private static final Projection ALL = new Projection(
            Set.of("public"), List.of(new Glob("*")), List.of(new Glob("nix")), Set.of(), Set.of(Aspect.OWNERS));

    private final Snapshot snapshot = SketchSnapshot.make();
    private final Snapshot empty =
            new Snapshot(new Header("sketch", "1.0", List.of(), List.of(), List.of()), Catalog.EMPTY, Evidence.NONE);

    private static Diff everything(Snapshot from, Snapshot to) {
        return new Differ(new Projection(Set.of(), List.of(), List.of(), Set.of(), Set.of())).diff(from, to);
    }

    /** With one of everything that a plan can hold. */
    private Plan plan(Diff diff) {
        ObjectId column =
                snapshot.catalog().all(Column.KIND).findFirst().orElseThrow().id();
        Cause cause =
                new Cause(diff.changes().subList(0, Math.min(2, diff.changes().size())), "because");
        SqlText sql = SqlText.of("ALTER SOMETHING");
        GuardedText guarded = GuardedText.parse("host=db password=${secret:files/ada/password}");
        SqlText secret = new SqlText(
                "ALTER '" + guarded.text() + "'",
                List.of(new SecretLiteral(guarded, SecretLiteral.Spelling.KEYWORD_VALUE)));
        List<Step> steps = List.of(
                new Step.Execute(
                        sql,
                        "alters",
                        cause,
                        LockImpact.of(column, "EXCLUSIVE", LockImpact.Blocks.READS_AND_WRITES),
                        List.of(new Hazard(Hazard.Kind.DATA_LOSS, "values are lost")),
                        new Undo.StructureOnly("values")),
                new Step.Execute(secret, "alters", cause, LockImpact.NONE, List.of(), new Undo.None("gone")),
                new Step.Assert(sql, "looks", cause, "there are rows"));
        Step alone = new Step.Execute(sql, "alone", cause, LockImpact.NONE, List.of(), new Undo.Complete());
        return new Plan(
                diff,
                Strategy.ONLINE,
                List.of(
                        new TransactionGroup(true, List.of(sql), steps, List.of(sql)),
                        new TransactionGroup(false, List.of(), List.of(alone), List.of())),
                List.of(new Plan.Unplanned(diff.changes().getFirst(), "nobody knows how")),
                Proof.NOT_TRIED,
                Map.of(column, 1L << 40));
    }

    private List<Diff> diffs() {
        Snapshot changed = Documents.read(Documents.write(snapshot)
                .replace("\"total > 0\"", "\"total > 1\"")
                .replace("\"1 + 1\"", "\"1 + 2\"")
                .replace("\"comment\": \"says", "\"comment\": \"cries"));
        Diff some = everything(snapshot, changed);
        Diff told = new Diff(
                snapshot,
                List.of(rename()),
                snapshot,
                changed,
                ALL,
                some.changes(),
                List.of(new Unknown(Optional.empty(), "grants", "no permission")),
                List.of(),
                List.of(new Notice("PLB-1710", "renames were not tried")));
        return List.of(some, told, everything(empty, snapshot), everything(snapshot, empty));
    }

    /** Of a value; the objects stay. */
    private Change.Rename rename() {
        Table table = snapshot.catalog().all(Table.KIND).findFirst().orElseThrow();
        return new Change.Rename(table, table, Optional.of(new Change.RenamedValue("sad", "blue")), Change.Origin.TOLD);
    }

    @Test
    void aPlanReadsBackAsAnEqualOneAndIsAsItsSchemaSays() throws IOException {
        for (Diff diff : diffs()) {
            for (PlanDocument.Basis basis : PlanDocument.Basis.values()) {
                PlanDocument document = PlanDocument.of(plan(diff), basis);
                String written = write(document);

                assertThat(Documents.violations("plan-1.json", written)).isEmpty();
                assertThat(read(written)).isEqualTo(document);
                assertThat(write(document)).isEqualTo(written);
                assertThat(written).contains("\"losesData\": true", "\"blocks\": \"reads-and-writes\"");
            }
        }
    }

    @Test
    void aProofReadsBackAsAnEqualOneAndIsAsItsSchemaSays() throws IOException {
        Diff diff = diffs().getFirst();
        Proof.Extent extent = new Proof.Extent(3, 4);
        Optional<Proof.StepName> step = Optional.of(new Proof.StepName(1, "alters"));
        List<Proof.LeftOut> leftOut = List.of(
                new Proof.LeftOut(Optional.empty(), "table places", "the extension postgis"),
                new Proof.LeftOut(step, "alters", "the extension postgis"));
        List<Proof.Remaining> remaining =
                diff.changes().stream().map(Proof.Remaining::of).toList();
        RowProof onRows = new RowProof(
                2,
                9,
                7,
                List.of(new RowProof.Empty(remaining.getFirst().object(), "no row fits")),
                List.of("nobody knows"),
                List.of(
                        new RowProof.WouldFail(step, "a row", "no", RowProof.Catch.GUARD, 0),
                        new RowProof.WouldFail(Optional.empty(), "a row", "no", RowProof.Catch.STATEMENT, 3)));
        List<Proof> proofs = List.of(
                new Proof.Proved("PostgreSQL 18.6", extent, Optional.empty(), new Proof.WayBack.Complete(), leftOut),
                new Proof.Proved(
                        "PostgreSQL 18.6",
                        extent,
                        Optional.of(onRows),
                        new Proof.WayBack.Ended(step, "gone"),
                        List.of()),
                Proof.NOT_TRIED,
                new Proof.NotProved(Proof.NotProved.Reason.LACKING, "everything is lacking", leftOut),
                new Proof.Refuted("PostgreSQL 18.6", extent, Proof.Direction.THERE, step, "no", List.of()),
                new Proof.Refuted("PostgreSQL 18.6", extent, Proof.Direction.BACK, Optional.empty(), "", remaining),
                new Proof.Refuted(
                        "PostgreSQL 18.6",
                        extent,
                        Proof.Direction.THERE,
                        Optional.empty(),
                        "",
                        List.of(),
                        List.of(new RowProof.Lost(remaining.getFirst().object(), step, 2, 5))));

        for (Proof proof : proofs) {
            PlanDocument document = PlanDocument.of(plan(diff).with(proof));
            String written = write(document);

            assertThat(Documents.violations("plan-1.json", written)).isEmpty();
            assertThat(read(written)).isEqualTo(document);
        }
    }

    @Test
    void spacesAndTheOrderOfFieldsDoNotMatter() throws IOException {
        PlanDocument document = PlanDocument.of(plan(diffs().getFirst()));
        String written = write(document);
        String format = "  \"format\": \"plumbline-plan/1\",\n";
        String last = written.substring(written.lastIndexOf("  \"fingerprint\""), written.lastIndexOf("\n}"));

        String other = written.replace(format, last + ",\n")
                .replace(",\n" + last + "\n}", ",\n" + format.replace(",\n", "\n}"));

        assertThat(other).isNotEqualTo(written).endsWith("/1\"\n}\n");
        assertThat(read(other)).isEqualTo(document);
        assertThat(read(written.replace("\n", "").replace(": ", ":"))).isEqualTo(document);
    }

    @Test
    void whateverIsChangedByHandIsNoticed() throws IOException {
        String written = write(PlanDocument.of(plan(diffs().get(1))));
        for (String edited : List.of(
                written.replaceFirst("ALTER SOMETHING", "DROP EVERYTHING"),
                written.replaceFirst("\"losesData\": true", "\"losesData\": false"),
                written.replaceFirst("\"basis\": \"read\"", "\"basis\": \"expected\""),
                written.replaceFirst("\"format\"", "\"more\": [], \"format\""),
                written.replaceFirst("nobody knows how", "somebody knows how"),
                written.replaceFirst("\"fingerprint\": \"1:[0-9a-f]{4}", "\"fingerprint\": \"1:0000"))) {
            assertThat(edited).isNotEqualTo(written);
            assertRefused(edited, "PLB-1254");
        }
    }

    @Test
    void whatIsCutOffOrNoPlanIsSaid() throws IOException {
        String written = write(PlanDocument.of(plan(diffs().getFirst())));
        assertRefused(written.substring(0, written.length() / 2), "PLB-1254");
        assertRefused(written.strip() + "{}", "PLB-1254");
        assertRefused("not json", "PLB-1254");
        assertRefused("[]", "PLB-1254");
        assertRefused(written.replaceFirst("plumbline-plan/1", "plumbline-plan/2"), "PLB-1255");
        assertRefused(Documents.write(snapshot), "PLB-1256");
        assertRefused("{}", "PLB-1256");
    }

    @Test
    void aDocumentHoldsWhatThePlanTouchesOrNeedsAndNothingElse() {
        Snapshot changed = Documents.read(Documents.write(snapshot).replace("\"total > 0\"", "\"total > 1\""));
        Diff diff = everything(snapshot, changed);
        assertThat(diff.changes()).isNotEmpty();

        PlanDocument document = PlanDocument.of(plan(diff));

        Catalog held = document.plan().diff().original().catalog();
        assertThat(held.size()).isLessThan(snapshot.catalog().size());
        diff.changes().forEach(change -> assertThat(held.contains(change.id())).isTrue());
        assertThat(PlanDocument.of(document.plan())).isEqualTo(document);
    }

    private static void assertRefused(String text, String code) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    private static PlanDocument read(String text) {
        return new PlanReader(Engines.of(List.of(new SketchEngine("sketch"))))
                .read(text.getBytes(StandardCharsets.UTF_8), "plan.json");
    }

    private static String write(PlanDocument document) throws IOException {
        StringWriter text = new StringWriter();
        new PlanWriter().write(document, text);
        return text.toString();
    }
}
