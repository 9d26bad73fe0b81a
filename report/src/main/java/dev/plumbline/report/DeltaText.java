package dev.plumbline.report;

import dev.plumbline.core.diff.Delta;
import dev.plumbline.core.model.Grant;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.model.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What of an object is how, and how it will be: {@code nullable  yes → no}; long texts line by line. */
final class DeltaText {
    /** What is longer reads better line by line. */
    private static final int SHORT = 60;

    private final TextWriter writer;
    private final int indent;
    private final List<List<Span>> rows = new ArrayList<>();

    private DeltaText(TextWriter writer, int indent) {
        this.writer = writer;
        this.indent = indent;
    }

    static void write(TextWriter writer, int indent, List<Delta<?>> deltas) {
        DeltaText text = new DeltaText(writer, indent);
        deltas.forEach(text::delta);
        text.flush();
    }

    private <V> void delta(Delta<V> delta) {
        if (delta.before() instanceof Privileges before && delta.after() instanceof Privileges after) {
            privileges(delta.property().label(), before, after);
        } else if (!delta.secrets().isEmpty()) {
            secrets(delta);
        } else {
            value(delta.property().label(), delta.property().shape(), delta.before(), delta.after());
        }
    }

    /** Which secrets differ, and never how. */
    private <V> void secrets(Delta<V> delta) {
        delta.secrets()
                .forEach(name -> rows.add(List.of(
                        Span.of(SafeText.line(name.substring(name.lastIndexOf('/') + 1))),
                        Span.of(Tone.CHANGED, "differs; it is a secret"))));
        if (!delta.printBefore().equals(delta.printAfter())) {
            value(delta.property().label(), delta.property().shape(), delta.before(), delta.after());
        }
    }

    private <V> void value(String label, Shape<V> shape, V before, V after) {
        switch (shape) {
            case Shape.Structure<?> structure -> structure(label, structure, before, after);
            case Shape.Maybe<?> maybe -> optional(label, maybe, (Optional<?>) before, (Optional<?>) after);
            case Shape<V> other -> text(label, Values.print(shape, before), Values.print(shape, after));
        }
    }

    private <V> void optional(String label, Shape.Maybe<V> shape, Optional<?> before, Optional<?> after) {
        if (before.isPresent() && after.isPresent()) {
            value(label, shape.of(), DeltaText.<V>cast(before.get()), DeltaText.<V>cast(after.get()));
        } else {
            text(
                    label,
                    before.map(value -> Values.print(shape.of(), DeltaText.<V>cast(value)))
                            .orElse("none"),
                    after.map(value -> Values.print(shape.of(), DeltaText.<V>cast(value)))
                            .orElse("none"));
        }
    }

    private <R extends Record> void structure(String label, Shape.Structure<R> shape, Object before, Object after) {
        for (Property<R, ?> property : shape.properties()) {
            part(label, property, DeltaText.<R>cast(before), DeltaText.<R>cast(after));
        }
    }

    private <R, V> void part(String label, Property<R, V> property, R before, R after) {
        V one = property.of(before);
        V other = property.of(after);
        if (!one.equals(other)) {
            value(label + " " + property.label(), property.shape(), one, other);
        }
    }

    private void privileges(String label, Privileges before, Privileges after) {
        if (before.explicit() != after.explicit()) {
            text(
                    label,
                    before.explicit() ? Properties.phrase(before) : "the engine's defaults",
                    after.explicit() ? Properties.phrase(after) : "the engine's defaults");
            return;
        }
        String one = label.substring(0, label.length() - 1);
        grants("- " + one, Tone.DROPPED, before.grants(), after.grants());
        grants("+ " + one, Tone.CREATED, after.grants(), before.grants());
    }

    private void grants(String label, Tone tone, List<Grant> those, List<Grant> others) {
        those.stream()
                .filter(grant -> !others.contains(grant))
                .forEach(grant -> rows.add(List.of(
                        Span.of(label), Span.of(tone, Properties.holder(grant) + ": " + Properties.privilege(grant)))));
    }

    private void text(String label, String before, String after) {
        boolean brief = before.length() <= SHORT && after.length() <= SHORT;
        if (brief && isLine(before) && isLine(after)) {
            rows.add(List.of(Span.of(label), Span.of(Tone.CHANGED, shown(before) + " → " + shown(after))));
        } else {
            flush();
            writer.line(indent, Span.of(label + ":"));
            for (LineDiff.Line line : LineDiff.of(SafeText.lines(before), SafeText.lines(after))) {
                writer.line(indent + 2, Span.of(tone(line.mark()), line.mark() + " " + line.text()));
            }
        }
    }

    private static boolean isLine(String text) {
        return text.indexOf('\n') < 0;
    }

    private static String shown(String text) {
        return text.isEmpty() ? "none" : SafeText.line(text);
    }

    private static Tone tone(char mark) {
        return switch (mark) {
            case '+' -> Tone.CREATED;
            case '-' -> Tone.DROPPED;
            default -> Tone.MUTED;
        };
    }

    private void flush() {
        writer.table(indent, rows);
        rows.clear();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a value's type is its shape's
    private static <V> V cast(Object value) {
        return (V) Objects.requireNonNull(value);
    }
}
