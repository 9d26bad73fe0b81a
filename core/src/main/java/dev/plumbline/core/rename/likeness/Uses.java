package dev.plumbline.core.rename.likeness;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.model.UnnamedId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Who uses the columns and the tables of one side: keys, indexes and checks, in words that two sides can share. */
final class Uses {
    private final Catalog catalog;
    private final UnaryOperator<ObjectId> now;
    private final Map<String, String> words;
    private final Map<ObjectId, List<ForeignKey>> incoming;

    /**
     * @param now what something of this side is called on the other
     * @param words what it is called there in texts
     */
    Uses(Catalog catalog, UnaryOperator<ObjectId> now, Map<String, String> words) {
        this.catalog = catalog;
        this.now = now;
        this.words = Map.copyOf(words);
        this.incoming = catalog.all(ForeignKey.KIND).collect(Collectors.groupingBy(ForeignKey::referencedTable));
    }

    /** The keys and indexes of a column, with its place in each. */
    Set<String> of(Column column) {
        ObjectId owner = column.id().parent();
        Identifier name = column.id().identifier();
        Set<String> uses = new HashSet<>();
        for (SchemaObject member : catalog.members(owner)) {
            keys(member).ifPresent(keys -> {
                int place = keys.indexOf(Optional.of(name));
                if (place >= 0) {
                    uses.add("%s %d of %d".formatted(described(member), place + 1, keys.size()));
                }
            });
            if (member instanceof Check check
                    && Words.in(check.expression().text()).contains(name.text())) {
                uses.add("check");
            }
        }
        for (ForeignKey key : incoming.getOrDefault(owner, List.of())) {
            if (key.referencedColumns().contains(name)) {
                uses.add("key of " + now.apply(key.id().root()).path());
            }
        }
        return uses;
    }

    private static Optional<List<Optional<Identifier>>> keys(SchemaObject member) {
        return switch (member) {
            case PrimaryKey key -> Optional.of(named(key.columns()));
            case Unique key -> Optional.of(named(key.columns()));
            case Index index ->
                Optional.of(index.keys().stream().map(IndexKey::column).toList());
            case SchemaObject other -> Optional.empty();
        };
    }

    private static List<Optional<Identifier>> named(List<Identifier> columns) {
        return columns.stream().map(Optional::of).toList();
    }

    private static String described(SchemaObject member) {
        return member instanceof Index index
                ? (index.unique() ? "unique index " : "index ") + index.method()
                : member.kind().label();
    }

    /** The tables to which a column refers. */
    Set<String> references(Column column) {
        return catalog.members(column.id().parent(), ForeignKey.KIND).stream()
                .filter(key -> key.columns().contains(column.id().identifier()))
                .map(key -> now.apply(key.referencedTable()).path())
                .collect(Collectors.toSet());
    }

    /** The tables to which a table refers, itself left out. */
    Set<String> references(ObjectId table) {
        return catalog.members(table, ForeignKey.KIND).stream()
                .map(ForeignKey::referencedTable)
                .filter(referenced -> !referenced.equals(table))
                .map(referenced -> now.apply(referenced).path())
                .collect(Collectors.toSet());
    }

    /** What the checks of a table say, in the words that the other side would use. */
    Set<String> checks(ObjectId table) {
        return catalog.members(table, Check.KIND).stream()
                .map(check -> Portrait.exchanged(check.expression().text(), words))
                .collect(Collectors.toSet());
    }

    /** The tables that refer to a table, itself left out. */
    Set<String> referrers(ObjectId table) {
        return incoming.getOrDefault(table, List.of()).stream()
                .filter(key -> !key.id().root().equals(table))
                .map(key -> now.apply(key.id().root()).path())
                .collect(Collectors.toSet());
    }

    /** The names of the keys, checks and indexes of a table. */
    Set<String> parts(ObjectId table) {
        return catalog.members(table).stream()
                .filter(member -> !(member instanceof Column) && !(member.id() instanceof UnnamedId))
                .map(member -> member.id().name())
                .collect(Collectors.toSet());
    }

    /** The names of the keys and indexes of a column. */
    Set<String> parts(Column column) {
        return catalog.members(column.id().parent()).stream()
                .filter(member -> !(member.id() instanceof UnnamedId)
                        && columns(member).contains(column.id().identifier()))
                .map(member -> member.id().name())
                .collect(Collectors.toSet());
    }

    private static List<Identifier> columns(SchemaObject member) {
        return member instanceof ForeignKey key
                ? key.columns()
                : keys(member).orElse(List.of()).stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** A server that renames something leaves the names of its parts, which a new one wouldn't get. */
    static Sign lingering(Set<String> before, Set<String> after) {
        Set<String> both = new HashSet<>(before);
        both.retainAll(after);
        boolean lingers = !both.isEmpty() && both.size() * 2 >= Math.min(before.size(), after.size());
        return new Sign("lingers", lingers ? 1 : 0, lingers ? "keys and indexes have kept their names" : "");
    }

    /** Both as a sign: from 1 for the same to -1 for nothing in common; 0 where there is nothing. */
    static Sign compared(String name, Set<String> before, Set<String> after, String what) {
        Set<String> all = new HashSet<>(before);
        all.addAll(after);
        if (all.isEmpty()) {
            return new Sign(name, 0, "");
        }
        Set<String> both = new HashSet<>(before);
        both.retainAll(after);
        double value = 2.0 * both.size() / all.size() - 1;
        boolean brief = both.size() < 5 && both.stream().allMatch(one -> one.length() < 60);
        String list = brief ? " (" + both.stream().sorted().collect(Collectors.joining(", ")) + ")" : "";
        String words =
                value > 0.99 ? "the same " + what + list : value > 0 ? "mostly the same " + what : "other " + what;
        return new Sign(name, value, words);
    }
}
