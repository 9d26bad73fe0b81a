package dev.plumbline.core.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a snapshot is of.
 *
 * @param engine the engine's name: {@code postgres}
 * @param version the server's version as it tells it: {@code 18.1}
 * @param settings what the database as a whole has set, by name
 * @param unknowns what couldn't be read
 * @param notices what else a person should hear of
 */
public record Header(
        String engine, String version, List<Setting> settings, List<Unknown> unknowns, List<Notice> notices) {
    public Header {
        Objects.requireNonNull(engine);
        settings = settings.stream().sorted().toList();
        unknowns = List.copyOf(unknowns);
        notices = List.copyOf(notices);
    }

    /** The value of a setting; empty if the reader didn't ask for it. */
    public Optional<String> setting(String name) {
        return settings.stream()
                .filter(setting -> setting.name().equals(name))
                .map(Setting::value)
                .findFirst();
    }

    /** A property of the database as a whole, its encoding, say, or of the session that read it: its role. */
    public record Setting(String name, String value) implements Comparable<Setting> {
        @Override
        public int compareTo(Setting other) {
            return name.compareTo(other.name);
        }
    }
}
