package dev.plumbline.report;

import dev.plumbline.core.model.Unknown;

/** What couldn't be read and why, on one line. */
final class UnknownText {
    private UnknownText() {}

    static String of(Unknown unknown) {
        String what = SafeText.line(unknown.what());
        String object = unknown.object()
                .map(id -> id.kind().label() + " " + Names.path(id))
                .map(described -> what.isEmpty() ? described : " of " + described)
                .orElse("");
        return what + object + ": " + SafeText.line(unknown.reason());
    }
}
