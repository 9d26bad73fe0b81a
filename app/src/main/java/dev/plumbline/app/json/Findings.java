package dev.plumbline.app.json;

import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.Unknown;

/** Writes what couldn't be read and what else a person should hear of. */
final class Findings {
    private final JsonOutput output;
    private final IdWriter ids;

    Findings(JsonOutput output, IdWriter ids) {
        this.output = output;
        this.ids = ids;
    }

    void unknown(Unknown unknown) {
        output.inline(() -> output.object(() -> {
            unknown.object().ifPresent(object -> ids.write("object", object));
            output.field("what", unknown.what());
            output.field("reason", unknown.reason());
        }));
    }

    void notice(Notice notice) {
        output.inline(() -> output.object(() -> {
            output.field("code", notice.code());
            output.field("message", notice.message());
        }));
    }
}
