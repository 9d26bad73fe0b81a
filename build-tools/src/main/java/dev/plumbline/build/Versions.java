package dev.plumbline.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a jar for several Javas holds for later ones, if each of them stands in for something and none is for a Java that is later than
 * our oldest; nothing otherwise, and the jar stays as it is. (Jar File Specification, "Multi-release JAR files".)
 */
final class Versions {
    private static final int OLDEST = 21;
    private static final Pattern NAME = Pattern.compile("META-INF/versions/(\\d+)/(.*[^/])");

    private final Map<String, ZipEntry> standIns;

    private Versions(Map<String, ZipEntry> standIns) {
        this.standIns = standIns;
    }

    static Versions of(ZipFile jar) {
        Map<String, ZipEntry> standIns = new HashMap<>();
        Map<String, Integer> latest = new HashMap<>();
        for (ZipEntry entry : List.copyOf(Collections.list(jar.entries()))) {
            Matcher name = NAME.matcher(entry.getName());
            if (name.matches()
                    && name.group(2).endsWith(".class")
                    && !name.group(2).endsWith("module-info.class")) {
                int version = Integer.parseInt(name.group(1));
                if (version > OLDEST || jar.getEntry(name.group(2)) == null) {
                    return new Versions(Map.of());
                }
                if (latest.merge(name.group(2), version, Math::max) == version) {
                    standIns.put(name.group(2), entry);
                }
            }
        }
        return new Versions(standIns);
    }

    boolean isEmpty() {
        return standIns.isEmpty();
    }

    /** What stands in for an entry; the entry itself where nothing does. */
    ZipEntry standIn(ZipEntry entry) {
        return standIns.getOrDefault(entry.getName(), entry);
    }

    /** Whether an entry is for a later Java, and now has its place elsewhere. */
    boolean contains(ZipEntry entry) {
        return !standIns.isEmpty() && entry.getName().startsWith("META-INF/versions/");
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
