package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A relation that has columns, with what other rows refer to. */
final class Relation {
    private final long oid;
    private final char kind;
    private final NamedId id;
    private final CommonProperties common;
    private final boolean unlogged;
    /** By number, less one; dropped columns leave gaps. */
    private final List<@Nullable ColumnEntry> columns = new ArrayList<>();

    private final List<Long> parents = new ArrayList<>(1);

    Relation(long oid, char kind, NamedId id, CommonProperties common, boolean unlogged) {
        this.oid = oid;
        this.kind = kind;
        this.id = id;
        this.common = common;
        this.unlogged = unlogged;
    }

    long oid() {
        return oid;
    }

    /** The catalogue's letter: {@code r}, {@code p}, {@code v}, {@code m}, {@code f} or {@code c}. */
    char kind() {
        return kind;
    }

    NamedId id() {
        return id;
    }

    Identifier name() {
        return id.identifier();
    }

    CommonProperties common() {
        return common;
    }

    boolean unlogged() {
        return unlogged;
    }

    /**
     * Makes a column known.
     *
     * @param type the oid of its type
     * @param collation the oid of its collation
     */
    MemberId addColumn(int number, Identifier name, long type, long collation) {
        MemberId column = new MemberId(id, Column.KIND, name);
        while (columns.size() < number) {
            columns.add(null);
        }
        columns.set(number - 1, new ColumnEntry(column, type, collation));
        return column;
    }

    Optional<ColumnEntry> entry(int number) {
        return number < 1 || number > columns.size() ? Optional.empty() : Optional.ofNullable(columns.get(number - 1));
    }

    Optional<MemberId> column(int number) {
        return entry(number).map(ColumnEntry::id);
    }

    /** The names of columns by number, in the numbers' order. */
    List<Identifier> columns(List<Long> numbers) {
        List<Identifier> names = new ArrayList<>(numbers.size());
        for (long number : numbers) {
            column(Math.toIntExact(number)).ifPresent(column -> names.add(column.identifier()));
        }
        return names;
    }

    List<Identifier> columnOrder() {
        return columns.stream()
                .filter(Objects::nonNull)
                .map(entry -> entry.id().identifier())
                .toList();
    }

    void addParent(long parent) {
        parents.add(parent);
    }

    List<Long> parents() {
        return List.copyOf(parents);
    }

    /** A column with the oids of its type and its collation. */
    record ColumnEntry(MemberId id, long type, long collation) {}
}
