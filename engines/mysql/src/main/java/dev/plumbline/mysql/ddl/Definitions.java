package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.mysql.model.Collations;
import dev.plumbline.mysql.model.MysqlCheck;
import dev.plumbline.mysql.model.MysqlColumn;
import dev.plumbline.mysql.model.MysqlIndex;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.mysql.model.Option;
import dev.plumbline.mysql.model.RowPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a table as CREATE TABLE and ALTER TABLE have them.
 *
 * @param written what somebody wrote of keys and columns of which the catalogue doesn't tell: {@code USING BTREE}, {@code COLLATE …}
 */
record Definitions(MysqlVersion version, Map<ObjectId, String> written) {
    private static final MysqlQuoting QUOTING = MysqlQuoting.MYSQL;

    /** Engines whose indexes are hashes unless something else is said. */
    private static final Set<String> HASHING = Set.of("MEMORY", "HEAP", "NDB", "NDBCLUSTER");

    /** Options that are written without an equals sign. */
    private static final Set<String> BARE = Set.of("COLUMN_FORMAT", "STORAGE");

    Definitions {
        written = Map.copyOf(written);
    }

    Definitions(MysqlVersion version) {
        this(version, Map.of());
    }

    /**
     * A column with its name.
     *
     * @param inherited the collation that it has if nothing is said; MySQL remembers, and prints, what was said
     */
    String column(Column column, String inherited) {
        MysqlColumn detail = detail(column);
        StringBuilder text = new StringBuilder(QUOTING.identifier(column.id().identifier()));
        text.append(' ').append(column.type().text());
        if (detail.compressed()) {
            text.append(" COMPRESSED");
        }
        column.collation()
                .filter(collation -> !collation.equals(inherited) || written.containsKey(column.id()))
                .ifPresent(collation -> text.append(" CHARACTER SET ")
                        .append(Collations.characterSet(collation))
                        .append(" COLLATE ")
                        .append(collation));
        if (detail.rowPeriod() != RowPeriod.NONE) {
            text.append(" GENERATED ALWAYS AS ROW ").append(detail.rowPeriod());
        } else {
            column.generated().ifPresent(generated -> text.append(generated(generated)));
        }
        nullability(column, text);
        detail.spatialReference()
                .ifPresent(number -> text.append(version.isMariadb() ? " REF_SYSTEM_ID=" : " SRID ")
                        .append(number));
        column.defaultValue().ifPresent(value -> text.append(" DEFAULT ").append(value.text()));
        detail.onUpdate().ifPresent(value -> text.append(" ON UPDATE ").append(value.text()));
        if (detail.autoIncrement()) {
            text.append(" AUTO_INCREMENT");
        }
        if (detail.invisible()) {
            text.append(" INVISIBLE");
        }
        detail.options().forEach(option -> text.append(option(option)));
        if (!column.common().comment().isEmpty()) {
            text.append(" COMMENT ").append(QUOTING.literal(column.common().comment()));
        }
        if (detail.withoutSystemVersioning()) {
            text.append(" WITHOUT SYSTEM VERSIONING");
        }
        detail.check()
                .ifPresent(check -> text.append(" CHECK (").append(check.text()).append(')'));
        return text.toString();
    }

    private static String generated(Generated generated) {
        return " GENERATED ALWAYS AS (%s) %s".formatted(generated.expression().text(), generated.storage());
    }

    private void nullability(Column column, StringBuilder text) {
        boolean computed = column.generated().isPresent() || detail(column).rowPeriod() != RowPeriod.NONE;
        if (!column.nullable() && !(computed && version.isMariadb())) {
            text.append(" NOT NULL");
        } else if (!computed && column.type().text().toLowerCase(Locale.ROOT).startsWith("timestamp")) {
            text.append(" NULL"); // without explicit_defaults_for_timestamp it would be NOT NULL
        }
    }

    private static String option(Option option) {
        return " " + option.name() + (BARE.contains(option.name()) ? " " : "=") + option.value();
    }

    String primaryKey(PrimaryKey key) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < key.columns().size(); at++) {
            List<Boolean> descending = detail(key).descending();
            String direction = at < descending.size() && descending.get(at) ? " DESC" : "";
            parts.add(part(QUOTING.identifier(key.columns().get(at)), detail(key), at) + direction);
        }
        StringBuilder text = new StringBuilder("PRIMARY KEY (" + keys(parts, detail(key)) + ")");
        Optional.ofNullable(written.get(key.id()))
                .ifPresent(using -> text.append(' ').append(using));
        rest(text, detail(key), key.common().comment());
        return text.toString();
    }

    /** @param engine the table's */
    String index(Index index, String engine) {
        MysqlIndex detail = detail(index);
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < index.keys().size(); at++) {
            IndexKey key = index.keys().get(at);
            String what = key.column()
                    .map(QUOTING::identifier)
                    .orElseGet(
                            () -> "(" + key.expression().map(Expression::text).orElseThrow() + ")");
            String direction = key.direction() == IndexKey.Direction.DESCENDING ? " DESC" : "";
            parts.add(part(what, detail, at) + direction);
        }
        String method = index.method().toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder(sort(index, method))
                .append("KEY ")
                .append(QUOTING.identifier(index.id().name()))
                .append(" (")
                .append(keys(parts, detail))
                .append(')');
        Optional<String> using = Optional.ofNullable(written.get(index.id()));
        if (using.isPresent()) {
            text.append(' ').append(using.get());
        } else if (method.equals("hash")
                || (method.equals("btree") && HASHING.contains(engine.toUpperCase(Locale.ROOT)))) {
            text.append(" USING ").append(method.toUpperCase(Locale.ROOT));
        }
        rest(text, detail, index.common().comment());
        return text.toString();
    }

    private static String sort(Index index, String method) {
        if (index.unique()) {
            return "UNIQUE ";
        }
        return switch (method) {
            case "fulltext" -> "FULLTEXT ";
            case "spatial", "rtree" -> "SPATIAL ";
            default -> "";
        };
    }

    private static String part(String what, MysqlIndex detail, int at) {
        long length = detail.prefixLength(at);
        return length == 0 ? what : what + "(" + length + ")";
    }

    private static String keys(List<String> parts, MysqlIndex detail) {
        String period = detail.withoutOverlaps()
                .map(name -> ", " + QUOTING.identifier(name) + " WITHOUT OVERLAPS")
                .orElse("");
        return String.join(", ", parts) + period;
    }

    private void rest(StringBuilder text, MysqlIndex detail, String comment) {
        detail.options().forEach(option -> text.append(option(option)));
        detail.parser().ifPresent(parser -> text.append(" WITH PARSER ").append(QUOTING.identifier(parser)));
        if (!comment.isEmpty()) {
            text.append(" COMMENT ").append(QUOTING.literal(comment));
        }
        if (detail.ignored()) {
            text.append(version.isMariadb() ? " IGNORED" : " INVISIBLE");
        }
    }

    String check(Check check) {
        return "CONSTRAINT %s CHECK (%s)%s"
                .formatted(
                        QUOTING.identifier(check.id().name()),
                        check.expression().text(),
                        isEnforced(check) ? "" : " NOT ENFORCED");
    }

    static boolean isEnforced(Check check) {
        return !(check.detail() instanceof MysqlCheck detail) || detail.enforced();
    }

    String foreignKey(ForeignKey key) {
        return "CONSTRAINT %s FOREIGN KEY %s REFERENCES %s %s%s%s"
                .formatted(
                        QUOTING.identifier(key.id().name()),
                        QUOTING.list(key.columns()),
                        name(key.referencedTable()),
                        QUOTING.list(key.referencedColumns()),
                        action(" ON DELETE ", key.onDelete()),
                        action(" ON UPDATE ", key.onUpdate()));
    }

    /** What each server does if nothing is said; they print what was said. */
    private String action(String event, ForeignKey.Action action) {
        ForeignKey.Action usual = version.isMariadb() ? ForeignKey.Action.RESTRICT : ForeignKey.Action.NO_ACTION;
        return action == usual ? "" : event + action.name().replace('_', ' ');
    }

    static MysqlColumn detail(Column column) {
        return column.detail() instanceof MysqlColumn detail ? detail : MysqlColumn.PLAIN;
    }

    static MysqlIndex detail(PrimaryKey key) {
        return key.detail() instanceof MysqlIndex detail ? detail : MysqlIndex.PLAIN;
    }

    static MysqlIndex detail(Index index) {
        return index.detail() instanceof MysqlIndex detail ? detail : MysqlIndex.PLAIN;
    }

    static String name(ObjectId id) {
        return QUOTING.name(id);
    }

    static String name(Identifier name) {
        return QUOTING.identifier(name);
    }

    static String name(String name) {
        return QUOTING.identifier(name);
    }
}
