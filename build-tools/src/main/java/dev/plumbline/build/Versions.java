package dev.plumbline.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Which entry of a jar for several Javas holds what. Of a jar that has something for a Java later than our oldest, nothing is said: it
 * stays as it is. (Jar File Specification, "Multi-release JAR files".)
 */
final class Versions {
    private static final int OLDEST = 21;
    private static final Pattern NAME = Pattern.compile("META-INF/versions/(\\d+)/(.+)");
    private static final int FOR_ALL = 0;

    /** The names that an entry has for Java, and its version. */
    private record Place(String name, int version) {
        static Place of(ZipEntry entry) {
            Matcher name = NAME.matcher(entry.getName());
            return name.matches()
                    ? new Place(name.group(2), Integer.parseInt(name.group(1)))
                    : new Place(entry.getName(), FOR_ALL);
        }

        boolean isClass() {
            return name.endsWith(".class") && !name.endsWith("module-info.class");
        }
    }

    private final Map<String, Place> latest;

    private Versions(Map<String, Place> latest) {
        this.latest = latest;
    }

    static Versions of(ZipFile jar) {
        Map<String, Place> latest = new HashMap<>();
        boolean several = false;
        for (ZipEntry entry : Collections.list(jar.entries())) {
            Place place = Place.of(entry);
            if (place.isClass()) {
                if (place.version() > OLDEST) {
                    return new Versions(Map.of());
                }
                several |= place.version() > FOR_ALL;
                latest.merge(place.name(), place, (one, other) -> one.version() > other.version() ? one : other);
            }
        }
        return new Versions(several ? latest : Map.of());
    }

    /** Whether there are several, so that something changes. */
    boolean areSeveral() {
        return !latest.isEmpty();
    }

    /** What an entry is to be called in a jar that has but one version of everything; empty if it is left out. */
    Optional<String> name(ZipEntry entry) {
        Place place = Place.of(entry);
        if (latest.isEmpty() || (place.version() == FOR_ALL && !place.isClass())) {
            return Optional.of(entry.getName());
        }
        return place.equals(latest.get(place.name())) ? Optional.of(place.name()) : Optional.empty();
    }

    /** The manifest of a jar that has but one version of everything. */
    static byte[] ended(byte[] content) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(content));
        manifest.getMainAttributes().remove(new Attributes.Name("Multi-Release"));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        manifest.write(written);
        return written.toByteArray();
    }
}
