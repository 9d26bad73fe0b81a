package dev.plumbline.app.config;

/** Where scratch databases may be made. */
public sealed interface ShadowPolicy {
    /** On servers that are started for it, and stopped when no run has needed them for a while; never on anybody's server. */
    record Automatic() implements ShadowPolicy {}

    /**
     * On this server.
     *
     * @param url as a source is written; may hold a password, so it is never printed
     */
    record Server(String url) implements ShadowPolicy {
        @Override
        public String toString() {
            return "Server[***]";
        }
    }

    /** Nowhere. */
    record None() implements ShadowPolicy {}

    /** What {@code --shadow auto|none|URL} says. */
    static ShadowPolicy parse(String text) {
        return switch (text) {
            case "auto" -> new Automatic();
            case "none" -> new None();
            default -> new Server(text);
        };
    }
}
