package dev.plumbline.report;

import dev.plumbline.core.plan.RowProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of a proof on rows. */
final class RowProofText {
    private RowProofText() {}

    /** {@code , 60 rows in 12 tables}. */
    static String extent(Optional<RowProof> rows) {
        if (rows.isEmpty()) {
            return ", structure only";
        }
        RowProof proof = rows.get();
        int failing = proof.wouldFail().size();
        return ", "
                + (proof.rows() == 0
                        ? "without a row"
                        : Counts.of(proof.rows(), "row") + " in " + Counts.of(proof.tables(), "table"))
                + (failing == 0 ? "" : ", " + Counts.of(failing, "way") + " to fail on the data");
    }

    /** The tables without rows first: nothing is known of what they would hold. */
    static List<String> details(RowProof proof) {
        List<String> details = new ArrayList<>();
        details.addAll(ProofText.few(
                proof.empty().stream()
                        .map(one ->
                                "Without rows: %s; %s".formatted(Names.path(one.table()), SafeText.flat(one.reason())))
                        .toList(),
                "table"));
        proof.unchecked().forEach(one -> details.add("Not tried on rows: " + SafeText.flat(one)));
        proof.wouldFail().forEach(one -> details.add(wouldFail(one)));
        return details;
    }

    private static String wouldFail(RowProof.WouldFail one) {
        return "Would fail on the data: %s, on %s: %s; %s"
                .formatted(
                        one.step().map(ProofText::step).orElse("the end of a transaction"),
                        SafeText.flat(one.rows()),
                        SafeText.flat(one.message()),
                        caught(one));
    }

    private static String caught(RowProof.WouldFail one) {
        String by = switch (one.caughtBy()) {
            case GUARD -> "that is what the step is for";
            case STATEMENT -> "the statement is taken back";
        };
        return by + (one.done() == 0 ? ", nothing is changed" : ", " + standing(one.done()));
    }

    private static String standing(int done) {
        return done == 1 ? "1 step before it stays done" : Counts.grouped(done) + " steps before it stay done";
    }

    static List<String> lost(List<RowProof.Lost> lost) {
        return lost.stream()
                .map(one -> "%s of %s of column %s %s gone%s"
                        .formatted(
                                Counts.grouped(one.values()),
                                Counts.of(one.of(), "value"),
                                Names.path(one.column()),
                                one.values() == 1 ? "is" : "are",
                                one.step()
                                        .map(step -> " after " + ProofText.step(step))
                                        .orElse("")))
                .toList();
    }
}
