package dev.plumbline.core.rename.likeness;

import java.util.Map;

/** What the signs weigh: learned from labelled pairs, but for values, which no labelled pair has; see docs/rename-measures.md. */
public final class Weights {
    /** Of tables. */
    public static final Model TABLES = new Model(
            -0.6,
            Map.ofEntries(
                    Map.entry("alone", 0.54),
                    Map.entry("checks", 0.92),
                    Map.entry("columns", 1.98),
                    Map.entry("comment", 1.51),
                    Map.entry("detail", 2.0),
                    Map.entry("lingers", 3.17),
                    Map.entry("mentions", 2.0),
                    Map.entry("numbers", -3.0),
                    Map.entry("odd", -1.73),
                    Map.entry("references", 1.34),
                    Map.entry("referrers", 1.69),
                    Map.entry("rich", 2.52),
                    Map.entry("style", 0.86),
                    Map.entry("within", 0.75),
                    Map.entry("words", 1.61)));

    /** Of columns. */
    public static final Model COLUMNS = new Model(
            -1.52,
            Map.ofEntries(
                    Map.entry("alone", 0.94),
                    Map.entry("comment", 2.07),
                    Map.entry("default", 1.01),
                    Map.entry("lingers", 1.48),
                    Map.entry("mentions", 1.86),
                    Map.entry("nullable", 1.25),
                    Map.entry("numbers", -2.54),
                    Map.entry("order", 0.57),
                    Map.entry("place", 1.76),
                    Map.entry("rareType", 0.85),
                    Map.entry("references", 1.67),
                    Map.entry("style", 1.44),
                    Map.entry("type", 1.99),
                    Map.entry("uses", 1.95),
                    Map.entry("values", 2.5),
                    Map.entry("within", 0.34),
                    Map.entry("words", 2.36)));

    private Weights() {}
}
