package dev.plumbline.app.json;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Likeness;

/** Writes what was inferred to be renamed, and what nobody knows, with what speaks for and against it. */
final class LikenessWriter {
    private static final int PER_MILLE = 1000;

    private final JsonOutput output;
    private final IdWriter ids;

    LikenessWriter(JsonOutput output, IdWriter ids) {
        this.output = output;
        this.ids = ids;
    }

    void write(Diff diff) {
        output.listIfAny("likenesses", diff.likenesses(), this::likeness);
    }

    private void likeness(Likeness likeness) {
        output.object(() -> {
            output.field("verdict", Labels.of(likeness.verdict()));
            ids.write("id", likeness.before().id());
            ids.write("to", likeness.after().id());
            likeness.value()
                    .ifPresent(value -> output.inline(() -> output.object("value", () -> {
                        output.field("before", value.before());
                        output.field("after", value.after());
                    })));
            output.field("perMille", Math.round(likeness.probability() * PER_MILLE));
            output.list("supports", likeness.supports(), output.generator()::writeString);
            output.list("contradicts", likeness.contradicts(), output.generator()::writeString);
            output.list("renames", likeness.hints(), output.generator()::writeString);
        });
    }
}
