package dev.plumbline.app.json;

import dev.plumbline.core.problem.UsageException;

/** What a document that is read should be, and what is said when it is something else. */
enum DocumentSort {
    SNAPSHOT("snapshot", SnapshotWriter.FORMAT, "plumb snapshot SOURCE -o FILE", "PLB-1251", "PLB-1252", "PLB-1253"),
    PLAN("plan", PlanWriter.FORMAT, "plumb plan FROM TO -o FILE.json", "PLB-1254", "PLB-1255", "PLB-1256");

    private final String label;
    private final String format;
    private final String command;
    private final String damaged;
    private final String newer;
    private final String other;

    DocumentSort(String label, String format, String command, String damaged, String newer, String other) {
        this.label = label;
        this.format = format;
        this.command = command;
        this.damaged = damaged;
        this.newer = newer;
        this.other = other;
    }

    /**
     * Makes sure that a document is of this sort and format.
     *
     * @throws UsageException if it isn't
     */
    void check(String found, String document) {
        if (found.equals(format)) {
            return;
        }
        String family = format.substring(0, format.indexOf('/') + 1);
        if (found.startsWith(family)) {
            throw new UsageException(
                    newer,
                    "%s is of the format %s; this version reads %s".formatted(document, found, format),
                    "Update plumb, or write the %s again with this version".formatted(label));
        }
        throw new UsageException(
                other,
                "%s is not a %s: %s".formatted(document, label, found.isEmpty() ? "it names no format" : found),
                "Write one with " + command);
    }

    UsageException damaged(String what) {
        return new UsageException(
                damaged, what, "The file is damaged, or was changed by hand; write it again with plumb " + label);
    }
}
