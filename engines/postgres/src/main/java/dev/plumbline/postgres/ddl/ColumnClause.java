package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.Identity;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.postgres.model.NotNull;
import dev.plumbline.postgres.model.PostgresColumnDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column as CREATE TABLE and ADD COLUMN have it. */
final class ColumnClause {
    /** The name, the type and all constraints that stand with a column. */
    String definition(Column column) {
        return Sql.name(column.id()) + " " + column.type() + attributes(column);
    }

    /** The same with the options of a foreign table's column, which stand behind the type. */
    String definition(Column column, String foreignOptions) {
        return Sql.name(column.id()) + " " + column.type() + foreignOptions + attributes(column);
    }

    /** What follows the type; the whole of a typed table's column. */
    String attributes(Column column) {
        StringBuilder clause = new StringBuilder();
        column.collation().ifPresent(collation -> clause.append(" COLLATE ").append(collation));
        column.defaultValue().ifPresent(expression -> clause.append(" DEFAULT ").append(expression));
        column.generated().ifPresent(generated -> clause.append(" ").append(generated(generated)));
        column.identity()
                .ifPresent(identity -> clause.append(" GENERATED ")
                        .append(mode(identity))
                        .append(" AS IDENTITY")
                        .append(parentheses(options(identity, column.id()))));
        if (NotNullDdl.isInClause(column)) {
            clause.append(notNull(column));
        }
        return clause.toString();
    }

    static String mode(Identity identity) {
        return switch (identity.mode()) {
            case ALWAYS -> "ALWAYS";
            case BY_DEFAULT -> "BY DEFAULT";
        };
    }

    private static String generated(Generated generated) {
        return "GENERATED ALWAYS AS (" + generated.expression() + ") " + generated.storage();
    }

    private static String notNull(Column column) {
        Optional<NotNull> special =
                column.detail() instanceof PostgresColumnDetail detail ? detail.notNull() : Optional.empty();
        return special.flatMap(NotNull::name)
                        .map(name -> " CONSTRAINT " + Sql.name(name))
                        .orElse("")
                + " NOT NULL"
                + special.filter(NotNull::noInherit).map(found -> " NO INHERIT").orElse("");
    }

    private static String parentheses(List<String> options) {
        return options.isEmpty() ? "" : " (" + String.join(" ", options) + ")";
    }

    /** The options of an identity's sequence that aren't the server's own choice. */
    List<String> options(Identity identity, ObjectId column) {
        List<String> options = new ArrayList<>();
        identity.sequence()
                .filter(sequence -> !sequence.name().equals(generatedName(column)))
                .ifPresent(sequence -> options.add("SEQUENCE NAME " + Sql.name(sequence)));
        options.addAll(SequenceClause.options(identity.options(), false));
        return options;
    }

    /** {@code table_column_seq}; a longer one is cut by the server, and then it is written out. */
    private static String generatedName(ObjectId column) {
        return column.owner().orElseThrow().name() + "_" + column.name() + "_seq";
    }
}
