package dev.plumbline.likeness;

import dev.plumbline.core.rename.likeness.Inference;
import java.util.List;
import java.util.Locale;

/** The page docs/rename-measures.md. */
final class MeasuresPage {
    private static final double Z = 1.96;

    private final List<Judgement> all;

    MeasuresPage(List<Judgement> all) {
        this.all = List.copyOf(all);
    }

    String text() {
        StringBuilder page = new StringBuilder("""
            # How good the inference of renames is

            Written by `dev.plumbline.likeness.RenameMeasures` (in `tests`); a test asserts that these are the figures of the model as it is.

            **Where the weights come from.** `Learning` takes the real schemas of the shared corpus, lets a server rename, drop and add tables and
            columns in them, and fits a logistic model for tables and one for columns, both drawn to what experience says. Nothing of the
            test part is among that; but whoever chose the signs had seen the histories. What schemas, values of enumerated types
            and the values in columns weigh is set by hand, and not measured.

            **Test part.** Steps whose own SQL says what was renamed. *histories*: real upgrade scripts (their RENAME statements; their
            drops and adds); *annotated*: the cases of another tool's that rename something, which its authors made up. A pair counts as
            no rename if the script drops the one and adds the other, or renames one of them from or to something else.

            **How much that says.** Little: the corpus holds far fewer labelled pairs than the 600 and 600 that would be needed to show a
            precision of 99.5 %. The intervals (95 %, Wilson) say how far the figures can be believed. Pairs of one step are not independent either.

            """);
        page.append(
                "| | renamed | not renamed | taken from %d %% on | of these right: precision | renames taken: recall | asked | missed |\n"
                        .formatted(Math.round(Inference.AUTOMATIC * 100)));
        page.append("|---|---|---|---|---|---|---|---|\n");
        for (String origin : List.of("histories", "annotated")) {
            for (String kind : List.of("tables", "columns")) {
                page.append(row(origin, kind));
            }
        }
        page.append("\n## Calibration\n\nOf the pairs that were told with a probability, how many were renames.\n\n");
        page.append("| probability | pairs | renames |\n|---|---|---|\n");
        double[] bounds = {Inference.UNDECIDED, 0.5, 0.8, 0.9, 0.95, 0.98, 1.01};
        for (int at = 0; at + 1 < bounds.length; at++) {
            page.append(calibration(bounds[at], bounds[at + 1]));
        }
        page.append("\n## What was taken and was none\n\n");
        List<String> wrong = all.stream()
                .filter(one -> one.automatic() && !one.renamed())
                .map(one -> "- " + one.kind() + ", " + one.what() + "\n")
                .toList();
        page.append(wrong.isEmpty() ? "Nothing.\n" : String.join("", wrong));
        return page.toString();
    }

    private String row(String origin, String kind) {
        List<Judgement> some = all.stream()
                .filter(one -> one.origin().equals(origin) && one.kind().equals(kind))
                .toList();
        long renamed = some.stream().filter(Judgement::renamed).count();
        long taken = some.stream().filter(Judgement::automatic).count();
        long right =
                some.stream().filter(one -> one.automatic() && one.renamed()).count();
        long asked = some.stream()
                .filter(one -> one.renamed() && !one.automatic() && one.probability() > 0)
                .count();
        return "| %s, %s | %d | %d | %d | %s | %s | %d | %d |\n"
                .formatted(
                        origin,
                        kind,
                        renamed,
                        some.size() - renamed,
                        taken,
                        share(right, taken),
                        share(right, renamed),
                        asked,
                        renamed - right - asked);
    }

    /** A share with its interval. */
    private static String share(long part, long whole) {
        if (whole == 0) {
            return "none";
        }
        double share = part / (double) whole;
        double middle = (share + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
        double half = Z / (1 + Z * Z / whole) * Math.sqrt(share * (1 - share) / whole + Z * Z / (4.0 * whole * whole));
        return String.format(
                Locale.ROOT,
                "%.0f %% (%.0f to %.0f)",
                share * 100,
                Math.max(0, middle - half) * 100,
                Math.min(1, middle + half) * 100);
    }

    private String calibration(double least, double below) {
        List<Judgement> some = all.stream()
                .filter(one -> one.probability() >= least && one.probability() < below)
                .toList();
        long renamed = some.stream().filter(Judgement::renamed).count();
        return String.format(
                Locale.ROOT,
                "| %.0f to %.0f %% | %d | %s |\n",
                least * 100,
                Math.min(1, below) * 100,
                some.size(),
                share(renamed, some.size()));
    }
}
