package dev.plumbline.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The cases of which something is known not to hold, each with its reason: lines of {@code source/case  reason}. */
record KnownGaps(Map<String, String> reasons) {
    static KnownGaps read() {
        return read("known-gaps.txt");
    }

    /** @param name of the list, beside this class */
    static KnownGaps read(String name) {
        try (InputStream list = Objects.requireNonNull(KnownGaps.class.getResourceAsStream(name))) {
            Map<String, String> reasons = new HashMap<>();
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("  ", 2))
                    .forEach(cells -> reasons.put(cells[0], cells[1]));
            return new KnownGaps(Map.copyOf(reasons));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Optional<String> reason(String name) {
        return Optional.ofNullable(reasons.get(name));
    }
}
