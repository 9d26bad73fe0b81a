package dev.plumbline.app.json;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Delta;

/** Writes changes: what is created and dropped in full, what is altered property by property. */
final class ChangeWriter {
    private final JsonOutput output;
    private final ObjectWriter objects;

    ChangeWriter(JsonOutput output, ObjectWriter objects) {
        this.output = output;
        this.objects = objects;
    }

    void write(Change change) {
        output.object(() -> {
            switch (change) {
                case Change.Create create -> {
                    output.field("change", "create");
                    output.generator().writeName("object");
                    objects.write(create.object());
                }
                case Change.Drop drop -> {
                    output.field("change", "drop");
                    output.generator().writeName("object");
                    objects.write(drop.object());
                }
                case Change.Rename rename -> {
                    output.field("change", "rename");
                    objects.ids().write("id", rename.before().id());
                    objects.ids().write("to", rename.after().id());
                    value(rename);
                    origin(rename);
                }
                case Change.Alter alter -> {
                    output.field("change", "alter");
                    objects.ids().write("id", alter.id());
                    output.list("properties", alter.deltas(), this::delta);
                }
            }
        });
    }

    /** What tells a change from all others: its sort and the object's id, and of a value that is renamed, that. */
    void writeBrief(Change change) {
        output.inline(() -> output.object(() -> brief(change)));
    }

    /** The change for a document that holds the objects of both sides: which they are, and what differs about them. */
    void writeReference(Change change) {
        output.inline(() -> output.object(() -> {
            brief(change);
            switch (change) {
                case Change.Create create -> {}
                case Change.Drop drop -> {}
                case Change.Rename rename -> {
                    objects.ids().write("to", rename.after().id());
                    origin(rename);
                }
                case Change.Alter alter -> {
                    if (!alter.after().id().equals(alter.id())) {
                        objects.ids().write("to", alter.after().id());
                    }
                    output.list("properties", ChangeReferences.properties(alter), output.generator()::writeString);
                }
            }
        }));
    }

    private void brief(Change change) {
        output.field("change", name(change));
        objects.ids().write("id", change.id());
        if (change instanceof Change.Rename rename) {
            value(rename);
        }
    }

    private void origin(Change.Rename rename) {
        output.field("origin", Labels.of(rename.origin()));
        if (rename.keepsName()) {
            output.field("keepsName", true);
        }
    }

    private void value(Change.Rename rename) {
        rename.value()
                .ifPresent(value -> output.inline(() -> output.object("value", () -> {
                    output.field("before", value.before());
                    output.field("after", value.after());
                })));
    }

    private <V> void delta(Delta<V> delta) {
        output.object(() -> {
            output.field("property", delta.property().name());
            output.generator().writeName("before");
            objects.values().write(delta.property().shape(), delta.before());
            output.generator().writeName("after");
            objects.values().write(delta.property().shape(), delta.after());
            output.listIfAny("secrets", delta.secrets(), output.generator()::writeString);
        });
    }

    static String name(Change change) {
        return switch (change) {
            case Change.Create create -> "create";
            case Change.Drop drop -> "drop";
            case Change.Rename rename -> "rename";
            case Change.Alter alter -> "alter";
        };
    }
}
