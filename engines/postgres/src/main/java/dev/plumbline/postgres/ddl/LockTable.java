package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.LockImpact.Blocks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What each form of statement locks, from {@code locks.csv}; a test runs every form and compares with {@code pg_locks}.
 *
 * <p>The modes are those of the manual's section 13.3.1, as {@code pg_locks} names them.
 */
final class LockTable {
    private final Map<String, String> modes = new HashMap<>();

    LockTable() {
        try (InputStream table = Objects.requireNonNull(LockTable.class.getResourceAsStream("locks.csv"))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> modes.put(cells[0], cells[1]));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What a form of statement does to an object. */
    LockImpact impact(LockForm form, ObjectId object) {
        String mode = Optional.ofNullable(modes.get(form.label()))
                .orElseThrow(() -> new IllegalStateException(form.label() + " is not in locks.csv"));
        return mode.isEmpty() ? LockImpact.NONE : LockImpact.of(object, mode, blocks(mode));
    }

    /** Who waits for a holder of a mode: the manual's table 13.2. */
    private static Blocks blocks(String mode) {
        return switch (mode) {
            case "ACCESS EXCLUSIVE" -> Blocks.READS_AND_WRITES;
            case "EXCLUSIVE", "SHARE ROW EXCLUSIVE", "SHARE" -> Blocks.WRITES;
            case "SHARE UPDATE EXCLUSIVE" -> Blocks.SCHEMA_CHANGES;
            default -> Blocks.NOTHING;
        };
    }
}
