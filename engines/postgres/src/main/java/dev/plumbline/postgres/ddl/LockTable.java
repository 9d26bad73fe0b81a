package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.LockImpact.Blocks;
import dev.plumbline.postgres.model.ForeignTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What each form of statement locks, scans and rewrites on a major, from {@code locks.csv}. A test runs statements of every
 * form on every major and compares with {@code pg_locks}, the statistics and the files.
 *
 * <p>The modes are those of the manual's section 13.3.1, without a word for what blocks nothing but ACCESS EXCLUSIVE.
 */
final class LockTable {
    private static final Set<ObjectKind<?>> RELATIONS = Set.of(
            Table.KIND,
            View.KIND,
            MaterializedView.KIND,
            ForeignTable.KIND,
            Sequence.KIND,
            Index.KIND,
            PrimaryKey.KIND,
            Unique.KIND,
            CompositeType.KIND);

    private final List<Row> rows;

    LockTable(int major) {
        try (InputStream table = Objects.requireNonNull(LockTable.class.getResourceAsStream("locks.csv"))) {
            this.rows = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> isWithin(cells[2], major))
                    .map(Row::of)
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether it happens. */
    enum Frequency {
        NEVER,
        SOMETIMES,
        ALWAYS
    }

    /**
     * What a form of statement does to an object in a role.
     *
     * @param mode empty if nobody waits
     */
    record Row(String form, String role, String mode, Frequency scans, Frequency rewrites) {
        private static Row of(String[] cells) {
            return new Row(cells[0], cells[1], cells[3], frequency(cells[4]), frequency(cells[5]));
        }

        private static Frequency frequency(String word) {
            return Frequency.valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether a major is within {@code 14-} or {@code -13}; every one is within nothing. */
    private static boolean isWithin(String majors, int major) {
        int dash = majors.indexOf('-');
        boolean early = dash > 0 && major < Integer.parseInt(majors.substring(0, dash));
        boolean late = dash >= 0 && dash < majors.length() - 1 && major > Integer.parseInt(majors.substring(dash + 1));
        return !early && !late;
    }

    List<Row> rows() {
        return rows;
    }

    /** What a form of statement does to an object. */
    LockImpact impact(LockForm form, LockRole role, ObjectId object) {
        String mode = rows.stream()
                .filter(row -> row.form().equals(form.label()) && row.role().equals(role.label()))
                .map(Row::mode)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(form.label() + ", " + role.label() + " is not in locks.csv"));
        return mode.isEmpty() ? LockImpact.NONE : LockImpact.of(object, mode, blocks(mode, object));
    }

    /** Who waits for a holder of a mode: the manual's table 13.2. Whoever uses what is no relation doesn't lock it. */
    private static Blocks blocks(String mode, ObjectId object) {
        if (!RELATIONS.contains(object.kind())) {
            return Blocks.SCHEMA_CHANGES;
        }
        return switch (mode) {
            case "ACCESS EXCLUSIVE" -> Blocks.READS_AND_WRITES;
            case "EXCLUSIVE", "SHARE ROW EXCLUSIVE", "SHARE" -> Blocks.WRITES;
            case "SHARE UPDATE EXCLUSIVE" -> Blocks.SCHEMA_CHANGES;
            default -> Blocks.NOTHING;
        };
    }
}
