package dev.plumbline.report;

import dev.plumbline.core.model.SchemaObject;

/** Comment and privileges of an object, beneath its heading. */
final class CommonText {
    private CommonText() {}

    static void write(TextWriter writer, int indent, SchemaObject object) {
        comment(writer, indent, object);
        if (object.common().privileges().explicit()) {
            writer.paragraph(
                    indent,
                    2,
                    Tone.MUTED,
                    "privileges  " + Properties.phrase(object.common().privileges()));
        }
    }

    private static void comment(TextWriter writer, int indent, SchemaObject object) {
        for (String line : SafeText.lines(object.common().comment())) {
            writer.paragraph(indent, 0, Tone.MUTED, line);
        }
    }
}
