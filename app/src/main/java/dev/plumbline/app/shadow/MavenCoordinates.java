package dev.plumbline.app.shadow;

import java.util.List;

/** What names an artefact. */
record MavenCoordinates(String group, String name, String version) {
    /** Reads {@code group:artifact:version}. */
    static MavenCoordinates parse(String text) {
        List<String> parts = List.of(text.split(":", -1));
        if (parts.size() != 3 || parts.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Not group:artifact:version: " + text);
        }
        return new MavenCoordinates(parts.get(0), parts.get(1), parts.get(2));
    }

    @Override
    public String toString() {
        return group + ":" + name + ":" + version;
    }
}
