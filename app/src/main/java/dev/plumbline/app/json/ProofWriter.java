package dev.plumbline.app.json;

import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.plan.Proof.WayBack;
import dev.plumbline.core.plan.RowProof;
import java.util.Optional;

/** Writes what a proof found, into the document of its plan. */
final class ProofWriter {
    private final JsonOutput output;
    private final IdWriter ids;

    ProofWriter(JsonOutput output, IdWriter ids) {
        this.output = output;
        this.ids = ids;
    }

    void write(Proof proof) {
        switch (proof) {
            case Proof.Proved proved -> {
                output.field("kind", "proved");
                extent(proved.server(), proved.extent());
                output.field("rows", proved.rows().isPresent());
                proved.rows().ifPresent(rows -> output.object("onRows", () -> onRows(rows)));
                output.object("wayBack", () -> wayBack(proved.wayBack()));
                output.list("leftOut", proved.leftOut(), this::leftOut);
            }
            case Proof.NotProved not -> {
                output.field("kind", "not-proved");
                output.field("reason", Labels.of(not.reason()));
                output.field("message", not.message());
                output.list("leftOut", not.leftOut(), this::leftOut);
            }
            case Proof.Refuted refuted -> {
                output.field("kind", "refuted");
                extent(refuted.server(), refuted.extent());
                output.field("direction", Labels.of(refuted.direction()));
                step(refuted.step());
                if (!refuted.message().isEmpty()) {
                    output.field("message", refuted.message());
                }
                output.list("remaining", refuted.remaining(), this::remaining);
                output.listIfAny("lost", refuted.lost(), this::lost);
            }
        }
    }

    private void onRows(RowProof rows) {
        output.field("tables", rows.tables());
        output.field("rows", rows.rows());
        output.field("columns", rows.columns());
        output.listIfAny(
                "empty",
                rows.empty(),
                empty -> output.object(() -> {
                    ids.write("table", empty.table());
                    output.field("reason", empty.reason());
                }));
        output.listIfAny("unchecked", rows.unchecked(), output.generator()::writeString);
        output.listIfAny("wouldFail", rows.wouldFail(), this::wouldFail);
    }

    private void wouldFail(RowProof.WouldFail finding) {
        output.object(() -> {
            step(finding.step());
            output.field("rows", finding.rows());
            output.field("message", finding.message());
            output.field("caughtBy", Labels.of(finding.caughtBy()));
            output.field("stepsDone", finding.done());
        });
    }

    private void lost(RowProof.Lost lost) {
        output.object(() -> {
            ids.write("column", lost.column());
            step(lost.step());
            output.field("values", lost.values());
            output.field("of", lost.of());
        });
    }

    private void remaining(Proof.Remaining remaining) {
        output.object(() -> {
            ids.write("object", remaining.object());
            output.field("sort", Labels.of(remaining.sort()));
            output.listIfAny(
                    "properties",
                    remaining.properties(),
                    property -> output.inline(() -> output.object(() -> {
                        output.field("label", property.label());
                        output.field("is", property.is());
                        output.field("wanted", property.wanted());
                    })));
        });
    }

    private void extent(String server, Proof.Extent extent) {
        output.field("server", server);
        output.field("objects", extent.objects());
        output.field("of", extent.of());
    }

    private void wayBack(WayBack wayBack) {
        switch (wayBack) {
            case WayBack.Complete complete -> output.field("kind", "complete");
            case WayBack.Ended ended -> {
                output.field("kind", "ended");
                step(ended.step());
                output.field("reason", ended.reason());
            }
        }
    }

    private void leftOut(Proof.LeftOut leftOut) {
        output.object(() -> {
            step(leftOut.step());
            output.field("what", leftOut.what());
            output.field("lack", leftOut.lack());
        });
    }

    private void step(Optional<Proof.StepName> step) {
        step.ifPresent(name -> output.object("step", () -> {
            output.field("number", name.number());
            output.field("summary", name.summary());
        }));
    }
}
