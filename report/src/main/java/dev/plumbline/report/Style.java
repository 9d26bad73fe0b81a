package dev.plumbline.report;

/** What a {@link Tone} looks like. Text must be understood without any. */
@FunctionalInterface
public interface Style {
    /** Nothing but the text. */
    Style PLAIN = (tone, text) -> text;

    /** Colours and weights as ANSI escape sequences. */
    Style ANSI = (tone, text) -> {
        String code = switch (tone) {
            case PLAIN -> "";
            case HEADING -> "1";
            case CREATED -> "32";
            case DROPPED -> "31";
            case CHANGED -> "33";
            case MUTED -> "2";
            case DANGER -> "1;31";
        };
        return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    };

    /** The text, one line of it, as it is to be shown. */
    String apply(Tone tone, String text);
}
