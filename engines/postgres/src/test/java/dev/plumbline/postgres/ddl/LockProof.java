package dev.plumbline.postgres.ddl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that proves rows of the lock table: a line of {@code lock-proofs.txt}.
 *
 * @param since the first major that knows the statement; 0 for all
 * @param objects the objects by their roles
 */
record LockProof(String form, int since, Map<String, String> objects, String statement) {
    private static final Pattern ROLE = Pattern.compile("([a-z]+)=(.*?)(?= [a-z]+=|$)");

    /** All of the file. */
    static List<LockProof> all() {
        return resource("lock-proofs.txt")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(LockProof::parse)
                .toList();
    }

    /** Whether the statement refuses to run in a transaction; then it is not rolled back either. */
    boolean isApart() {
        return (statement + " ").contains(" CONCURRENTLY ");
    }

    /** What the statements are run on. */
    static String setup() {
        return resource("lock-proofs.sql");
    }

    private static LockProof parse(String line) {
        String[] cells = line.split("\\s*\\|\\s*", 4);
        Map<String, String> objects = new LinkedHashMap<>();
        Matcher roles = ROLE.matcher(cells[2]);
        while (roles.find()) {
            objects.put(roles.group(1), roles.group(2));
        }
        return new LockProof(
                cells[0], cells[1].isEmpty() ? 0 : Integer.parseInt(cells[1].replace("-", "")), objects, cells[3]);
    }

    /** A file beside the tests. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(LockProof.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
