package dev.plumbline.report;

import java.util.List;

/** Collects lines of text in tones, laid out for a width. */
final class TextWriter {
    private static final int NARROW = 80;

    private final TextOptions options;
    private final StringBuilder text = new StringBuilder();

    TextWriter(TextOptions options) {
        this.options = options;
    }

    /** Whether there is too little room for many columns side by side. */
    boolean isNarrow() {
        return options.width() < NARROW;
    }

    /** An empty line, unless there is one already or nothing before it. */
    void blank() {
        if (!text.isEmpty() && !endsWithBlank()) {
            text.append('\n');
        }
    }

    /** One line, however long. */
    void line(int indent, Span... spans) {
        line(indent, List.of(spans));
    }

    void line(int indent, List<Span> spans) {
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        spans.forEach(span -> line.append(options.style().apply(span.tone(), span.text())));
        text.append(line.toString().stripTrailing()).append('\n');
    }

    /** A sentence or more, wrapped; all lines but the first begin further in. */
    void paragraph(int indent, int hanging, Tone tone, String sentence) {
        List<String> lines = WordWrap.wrap(sentence, options.width() - indent - hanging);
        for (int at = 0; at < lines.size(); at++) {
            line(at == 0 ? indent : indent + hanging, Span.of(tone, lines.get(at)));
        }
    }

    /** Text of a source line by line, not wrapped: somebody may want to copy it. */
    void verbatim(int indent, Tone tone, List<String> lines) {
        lines.forEach(line -> line(indent, Span.of(tone, line)));
    }

    void table(int indent, List<List<Span>> rows) {
        TableLayout.lines(rows, options.width() - indent).forEach(line -> line(indent, line));
    }

    private boolean endsWithBlank() {
        return text.length() >= 2 && text.charAt(text.length() - 1) == '\n' && text.charAt(text.length() - 2) == '\n';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
