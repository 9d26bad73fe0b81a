package dev.plumbline.postgres.catalog;

import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.PostgresQuoting;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is written behind an index key where it isn't what the server takes by itself: collation and operator class. */
final class KeyPhrases {
    static final long DEFAULT_COLLATION = 100;

    private final CatalogSession session;
    private final Map<Long, String> collations;
    private final Map<Long, OperatorClassRow> classes = new HashMap<>();
    private final Set<Address> standards = new HashSet<>();

    /**
     * @param collations names of collations by oid
     */
    KeyPhrases(CatalogSession session, Map<Long, String> collations) {
        this.session = session;
        this.collations = collations;
    }

    void read() throws SQLException {
        session.each(CatalogQuery.OPERATOR_CLASS_NAMES, row -> {
            OperatorClassRow operatorClass = new OperatorClassRow(
                    row.flag("standard"), row.number("type"), row.number("method"), row.text("text"));
            classes.put(row.number("oid"), operatorClass);
            if (operatorClass.standard()) {
                standards.add(Address.of(operatorClass.method(), operatorClass.type()));
            }
        });
    }

    /** The collation of a key, unless it is its column's own. */
    Optional<String> collation(long collation, long own) {
        return collation == own ? Optional.empty() : Optional.ofNullable(collations.get(collation));
    }

    /**
     * The operator class of a key with its parameters, unless it is the default and has none.
     *
     * <p>A class is the default of its own type, and of those that are stored alike (varchar with text's) and have none of
     * their own.
     *
     * @param type the oid of the column's type; 0 for an expression
     */
    Optional<String> operatorClass(long oid, long type, List<Option> parameters) {
        OperatorClassRow operatorClass = classes.get(oid);
        if (operatorClass == null) {
            return Optional.empty();
        }
        boolean standard = operatorClass.standard()
                && (type == operatorClass.type() || !standards.contains(Address.of(operatorClass.method(), type)));
        if (standard && parameters.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(operatorClass.text() + (parameters.isEmpty() ? "" : parameters(parameters)));
    }

    private static String parameters(List<Option> parameters) {
        return parameters.stream()
                .map(option -> option.name() + "=" + PostgresQuoting.POSTGRES.literal(option.value()))
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private record OperatorClassRow(boolean standard, long type, long method, String text) {}
}
