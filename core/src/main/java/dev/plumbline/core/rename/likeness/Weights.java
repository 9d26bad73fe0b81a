package dev.plumbline.core.rename.likeness;

import java.util.Map;

/** What the signs weigh: learned from labelled pairs; see docs/rename-measures.md. */
public final class Weights {
    /** Of tables. */
    public static final Model TABLES = new Model(
            -0.45,
            Map.ofEntries(
                    Map.entry("alone", 0.54),
                    Map.entry("checks", 0.92),
                    Map.entry("columns", 1.81),
                    Map.entry("comment", 1.52),
                    Map.entry("detail", 2.0),
                    Map.entry("lingers", 3.23),
                    Map.entry("mentions", 2.01),
                    Map.entry("numbers", -3.0),
                    Map.entry("odd", -1.78),
                    Map.entry("references", 1.37),
                    Map.entry("referrers", 1.74),
                    Map.entry("rich", 2.31),
                    Map.entry("style", 0.86),
                    Map.entry("within", 0.65),
                    Map.entry("words", 1.57)));

    /** Of columns. */
    public static final Model COLUMNS = new Model(
            -2.01,
            Map.ofEntries(
                    Map.entry("alone", 1.07),
                    Map.entry("comment", 2.15),
                    Map.entry("default", 1.05),
                    Map.entry("lingers", 1.0),
                    Map.entry("mentions", 1.42),
                    Map.entry("nullable", 1.15),
                    Map.entry("numbers", -2.42),
                    Map.entry("order", 0.72),
                    Map.entry("place", 1.68),
                    Map.entry("rareType", 0.84),
                    Map.entry("references", 1.57),
                    Map.entry("style", 1.56),
                    Map.entry("type", 1.93),
                    Map.entry("uses", 1.72),
                    Map.entry("within", 0.46),
                    Map.entry("words", 2.2)));

    private Weights() {}
}
