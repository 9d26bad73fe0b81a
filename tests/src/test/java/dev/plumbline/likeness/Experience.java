package dev.plumbline.likeness;

import dev.plumbline.core.rename.likeness.Model;
import java.util.Map;

/** What the signs are thought to weigh before any example is seen. */
final class Experience {
    static final Model TABLES = new Model(
            -1.5,
            Map.ofEntries(
                    Map.entry("style", 1.0),
                    Map.entry("words", 2.0),
                    Map.entry("within", 0.8),
                    Map.entry("numbers", -3.0),
                    Map.entry("columns", 3.0),
                    Map.entry("rich", 3.0),
                    Map.entry("odd", -2.0),
                    Map.entry("referrers", 1.5),
                    Map.entry("references", 1.0),
                    Map.entry("mentions", 2.0),
                    Map.entry("comment", 1.5),
                    Map.entry("lingers", 3.0),
                    Map.entry("checks", 1.0),
                    Map.entry("detail", 2.0),
                    Map.entry("alone", 0.5)));

    static final Model COLUMNS = new Model(
            -2.5,
            Map.ofEntries(
                    Map.entry("style", 1.5),
                    Map.entry("words", 2.5),
                    Map.entry("within", 0.8),
                    Map.entry("numbers", -2.5),
                    Map.entry("type", 1.5),
                    Map.entry("rareType", 0.8),
                    Map.entry("nullable", 0.5),
                    Map.entry("default", 0.8),
                    Map.entry("place", 2.0),
                    Map.entry("order", 1.0),
                    Map.entry("uses", 1.5),
                    Map.entry("references", 1.5),
                    Map.entry("mentions", 2.0),
                    Map.entry("comment", 2.0),
                    Map.entry("lingers", 1.5),
                    Map.entry("alone", 0.8)));

    private Experience() {}
}
