package dev.plumbline.report;

/** A piece of a line in one tone, safe to show. */
record Span(String text, Tone tone) {
    static final Span EMPTY = new Span("", Tone.PLAIN);

    static Span of(String text) {
        return new Span(text, Tone.PLAIN);
    }

    static Span of(Tone tone, String text) {
        return new Span(text, tone);
    }
}
