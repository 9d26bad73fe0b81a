package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.postgres.model.GeneratedNames;
import dev.plumbline.postgres.model.NotNull;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The constraints behind NOT NULL, as the columns want them. Of the many that are as the server makes them, only a name is kept. */
final class NotNulls {
    private static final String LABEL = "not_null";
    private static final String TAIL = "_" + LABEL;

    private final Assembly assembly;
    private final LongMap<Named> named = new LongMap<>();
    /** The middle of a name that is otherwise made as the server makes it: most likely the column's. */
    private final LongMap<Identifier> middles = new LongMap<>();

    private final LongMap<String> comments = new LongMap<>();

    NotNulls(Assembly assembly) {
        this.assembly = assembly;
    }

    void add(Row row) throws SQLException {
        Optional<Relation> relation = assembly.relation(row.number("relation"));
        if (relation.isEmpty()) {
            return;
        }
        long column = new Address(Address.RELATION, row.number("relation"), row.small("number")).key();
        String name = row.text("name");
        // An heir's goes by its parent's, and pg_dump doesn't say its name either. A partition's name is said, and
        // nothing
        // hangs on whether it is its own as well.
        boolean local = row.flag("local") || row.flag("partition");
        boolean plain = local && !row.flag("no_inherit") && row.flag("validated");
        String head = relation.get().name().text() + "_";
        if (plain && name.length() > head.length() + TAIL.length() && name.startsWith(head) && name.endsWith(TAIL)) {
            middles.put(column, assembly.name(name.substring(head.length(), name.length() - TAIL.length())));
        } else {
            named.put(column, new Named(name, !local, local, row.flag("no_inherit"), row.flag("validated")));
        }
        String comment = assembly.common(Address.of(Address.CONSTRAINT, row.number("oid")))
                .comment();
        if (!comment.isEmpty()) {
            comments.put(column, comment);
        }
    }

    /** What a column's constraint says beyond that it is there. */
    Optional<NotNull> of(Relation relation, Identifier column, Address address) {
        Identifier middle = middles.get(address.key());
        if (middle != null && middle.equals(column)) {
            return Optional.empty();
        }
        Named constraint = middle == null ? named.get(address.key()) : plain(relation, middle);
        if (constraint == null) {
            return Optional.empty();
        }
        boolean generated = constraint.implied()
                || constraint.name().equals(GeneratedNames.make(relation.name().text(), column.text(), LABEL));
        NotNull special = new NotNull(
                generated ? Optional.empty() : Optional.of(assembly.name(constraint.name())),
                constraint.local(),
                constraint.noInherit(),
                constraint.validated());
        return special.equals(NotNull.PLAIN) ? Optional.empty() : Optional.of(special);
    }

    String comment(Address column) {
        @Nullable String comment = comments.get(column.key());
        return comment == null ? "" : comment;
    }

    private static Named plain(Relation relation, Identifier middle) {
        return new Named(relation.name().text() + "_" + middle.text() + TAIL, false, true, false, true);
    }

    /** A constraint that isn't obviously as the server makes it. */
    private record Named(String name, boolean implied, boolean local, boolean noInherit, boolean validated) {}
}
