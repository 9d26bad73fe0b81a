package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.sqlite.model.SqliteNames;
import dev.plumbline.sqlite.sql.SqliteQuoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which columns are copied into which when a table is rebuilt.
 *
 * @param targets the columns of the new table, by name
 * @param sources what is read for each from the old one, as SQL
 */
record RowCopy(List<String> targets, List<String> sources) {
    private static final List<String> ROWID = List.of("rowid", "_rowid_", "oid");

    RowCopy {
        targets = List.copyOf(targets);
        sources = List.copyOf(sources);
    }

    /** Whatever is there and can be written: a generated column computes itself. */
    static RowCopy between(TableParts before, TableParts after) {
        SqliteQuoting quoting = new SqliteQuoting();
        List<String> targets = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (Column column : after.columns()) {
            Optional<Column> old = before.column(column.id().identifier());
            if (column.generated().isEmpty() && old.isPresent()) {
                targets.add(column.id().name());
                sources.add(quoting.identifier(old.get().id().name()));
            }
        }
        rowid(before, after).ifPresent(name -> {
            targets.addFirst(name.target());
            sources.addFirst(name.source());
        });
        return new RowCopy(targets, sources);
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    /** What the rowid is called where it has to be copied by itself: where no column is another name of it. */
    private static Optional<Rowid> rowid(TableParts before, TableParts after) {
        if (before.detail().withoutRowid() || after.detail().withoutRowid()) {
            return Optional.empty();
        }
        Optional<String> source = before.rowidColumn()
                .map(name -> new SqliteQuoting().identifier(name.text()))
                .or(() -> free(before));
        Optional<Identifier> alias = after.rowidColumn();
        if (alias.isPresent()) {
            boolean copied = before.column(alias.get()).isPresent();
            return copied
                    ? Optional.empty()
                    : source.map(name -> new Rowid(alias.get().text(), name));
        }
        return free(after).flatMap(target -> source.map(name -> new Rowid(target, name)));
    }

    /** Any of the three names that no column has taken. */
    private static Optional<String> free(TableParts parts) {
        return ROWID.stream()
                .filter(name -> parts.column(SqliteNames.identifier(name)).isEmpty())
                .findFirst();
    }

    private record Rowid(String target, String source) {}
}
