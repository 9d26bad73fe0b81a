package dev.plumbline.postgres.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The user's file of passwords, {@code ~/.pgpass} or what PGPASSFILE names, read as libpq reads it. */
record PasswordFile(Path file) {
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    static PasswordFile of(Map<String, String> environment) {
        String named = environment.getOrDefault("PGPASSFILE", "");
        return new PasswordFile(named.isEmpty() ? Path.of(System.getProperty("user.home"), ".pgpass") : Path.of(named));
    }

    /** The password of the first line that fits; empty as well where others may read the file, which libpq ignores. */
    Optional<String> password(String host, String port, String database, String user) {
        List<String> wanted = List.of(host, port, database, user);
        try {
            if (!Files.isRegularFile(file) || isOpenToOthers()) {
                return Optional.empty();
            }
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(PasswordFile::fields)
                    .filter(fields -> fields.size() == 5 && matches(fields, wanted))
                    .map(fields -> fields.get(4))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty(); // the server will ask for the password, and the user hears of that
        }
    }

    private boolean isOpenToOthers() throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    }

    private static boolean matches(List<String> fields, List<String> wanted) {
        for (int at = 0; at < wanted.size(); at++) {
            if (!fields.get(at).equals("*") && !fields.get(at).equals(wanted.get(at))) {
                return false;
            }
        }
        return true;
    }

    /** Fields are separated by colons; a backslash takes the next character as it is. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char here = line.charAt(at);
            if (here == '\\' && at + 1 < line.length()) {
                at++;
                field.append(line.charAt(at));
            } else if (here == ':' && fields.size() < 4) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(here);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
