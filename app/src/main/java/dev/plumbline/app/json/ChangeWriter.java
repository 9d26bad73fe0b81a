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
                    rename.value()
                            .ifPresent(value -> output.inline(() -> output.object("value", () -> {
                                output.field("before", value.before());
                                output.field("after", value.after());
                            })));
                    output.field("origin", Labels.of(rename.origin()));
                }
                case Change.Alter alter -> {
                    output.field("change", "alter");
                    objects.ids().write("id", alter.id());
                    output.list("properties", alter.deltas(), this::delta);
                }
            }
        });
    }

    /** The change's sort and the object's id alone. */
    void writeBrief(Change change) {
        output.inline(() -> output.object(() -> {
            output.field("change", name(change));
            objects.ids().write("id", change.id());
        }));
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

    private static String name(Change change) {
        return switch (change) {
            case Change.Create create -> "create";
            case Change.Drop drop -> "drop";
            case Change.Rename rename -> "rename";
            case Change.Alter alter -> "alter";
        };
    }
}
