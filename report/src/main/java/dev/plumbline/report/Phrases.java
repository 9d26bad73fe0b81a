package dev.plumbline.report;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.EngineObject;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.SequenceOptions;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.model.Values;
import dev.plumbline.core.model.View;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an object is, on one line and without its name. */
final class Phrases {
    private final Namespace viewpoint;

    private Phrases(Namespace viewpoint) {
        this.viewpoint = viewpoint;
    }

    /** As it is read from within its own schema; may be empty. */
    static String of(SchemaObject object) {
        String phrase = new Phrases(object.id().namespace()).phrase(object);
        String detail = Properties.phrase(object.detail());
        return join(phrase, detail);
    }

    private String phrase(SchemaObject object) {
        return switch (object) {
            case Schema schema -> "";
            case Table table -> "";
            case View view -> "";
            case MaterializedView view -> "";
            case Column column -> column(column);
            case PrimaryKey key -> Names.list(key.columns()) + deferral(key.deferral());
            case Unique unique -> unique(unique);
            case Check check -> check(check);
            case ForeignKey key -> foreignKey(key);
            case Index index -> index(index);
            case Trigger trigger -> SafeText.flat(trigger.definition().text());
            case Sequence sequence -> sequence(sequence);
            case EnumType type ->
                type.values().stream()
                        .map(value -> "'" + SafeText.line(value) + "'")
                        .collect(Collectors.joining(", "));
            case DomainType type -> domain(type);
            case CompositeType type -> Names.list(type.columnOrder());
            case Routine routine -> routine(routine);
            case EngineObject other -> Properties.phrase(other);
        };
    }

    private static String column(Column column) {
        String type = SafeText.flat(column.type().text());
        String generation = join(value(column), collation(column.collation()));
        return join(join(type, nullability(column)), generation);
    }

    /** A view's column is what its query makes it. */
    private static String nullability(Column column) {
        ObjectKind<?> owner = column.id().parent().kind();
        if (owner.equals(View.KIND) || owner.equals(MaterializedView.KIND)) {
            return "";
        }
        return column.nullable() ? "null" : "not null";
    }

    /** Where a column's values come from by themselves. */
    static String value(Column column) {
        return join(
                join(
                        column.identity()
                                .map(identity -> "identity "
                                        + Values.print(
                                                Shape.choice(dev.plumbline.core.model.Identity.Mode.class),
                                                identity.mode()))
                                .orElse(""),
                        column.generated()
                                .map(generated -> "generated "
                                        + generated.storage().name().toLowerCase(java.util.Locale.ROOT) + " as "
                                        + SafeText.flat(generated.expression().text()))
                                .orElse("")),
                column.defaultValue()
                        .map(expression -> "default " + SafeText.flat(expression.text()))
                        .orElse(""));
    }

    static String collation(Optional<String> collation) {
        return collation.map(name -> "collate " + SafeText.line(name)).orElse("");
    }

    private static String unique(Unique unique) {
        return Names.list(unique.columns())
                + (unique.nullsDistinct() ? "" : " nulls not distinct")
                + deferral(unique.deferral());
    }

    private static String check(Check check) {
        return SafeText.flat(check.expression().text()) + validity(check.validated());
    }

    private String foreignKey(ForeignKey key) {
        return Names.list(key.columns())
                + " → "
                + reference(key)
                + action(" on update ", key.onUpdate())
                + action(" on delete ", key.onDelete())
                + match(key.match())
                + deferral(key.deferral())
                + validity(key.validated());
    }

    /** {@code orders(id)}. */
    String reference(ForeignKey key) {
        return Names.pathFrom(viewpoint, key.referencedTable())
                + (key.referencedColumns().isEmpty() ? "" : Names.list(key.referencedColumns()));
    }

    static String reference(Namespace viewpoint, ForeignKey key) {
        return new Phrases(viewpoint).reference(key);
    }

    private static String index(Index index) {
        String keys = index.keys().stream().map(Phrases::indexKey).collect(Collectors.joining(", ", "(", ")"));
        return (index.unique() ? "unique " : "")
                + (index.method().isEmpty() || "btree".equals(index.method())
                        ? ""
                        : SafeText.line(index.method()) + " ")
                + keys
                + (index.include().isEmpty() ? "" : " include " + Names.list(index.include()))
                + (index.nullsDistinct() ? "" : " nulls not distinct")
                + index.predicate()
                        .map(predicate -> " where " + SafeText.flat(predicate.text()))
                        .orElse("");
    }

    private static String indexKey(IndexKey key) {
        String what = key.column()
                .map(Names::name)
                .or(() -> key.expression().map(expression -> SafeText.flat(expression.text())))
                .orElse("");
        String order = key.direction() == IndexKey.Direction.DESCENDING ? " desc" : "";
        String nulls = switch (key.nulls()) {
            case DEFAULT -> "";
            case FIRST -> " nulls first";
            case LAST -> " nulls last";
        };
        return join(
                        join(what, collation(key.collation())),
                        key.operatorClass().map(SafeText::line).orElse(""))
                + order
                + nulls;
    }

    private String sequence(Sequence sequence) {
        SequenceOptions options = sequence.options();
        return SafeText.line(options.type().text())
                + " from " + options.start()
                + " by " + options.increment()
                + " (" + options.minimum() + " to " + options.maximum() + ")"
                + (options.cache() == 1 ? "" : " cache " + options.cache())
                + (options.cycle() ? " cycle" : "")
                + sequence.ownedBy()
                        .map(owner -> " owned by " + Names.pathFrom(viewpoint, owner))
                        .orElse("");
    }

    private static String domain(DomainType type) {
        return join(
                join(SafeText.line(type.type().text()), type.nullable() ? "" : "not null"),
                join(
                        collation(type.collation()),
                        type.defaultValue()
                                .map(expression -> "default " + SafeText.flat(expression.text()))
                                .orElse("")));
    }

    private static String routine(Routine routine) {
        String result = routine.result().isEmpty() ? "" : "→ " + SafeText.flat(routine.result());
        return join(result, routine.language().isEmpty() ? "" : "in " + SafeText.line(routine.language()));
    }

    private static String action(String clause, ForeignKey.Action action) {
        return action == ForeignKey.Action.NO_ACTION ? "" : clause + words(action);
    }

    private static String match(ForeignKey.Match match) {
        return match == ForeignKey.Match.SIMPLE ? "" : " match " + words(match);
    }

    private static String deferral(Deferral deferral) {
        return deferral == Deferral.NOT_DEFERRABLE ? "" : " " + words(deferral);
    }

    private static String validity(boolean validated) {
        return validated ? "" : " not validated";
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " " + other;
    }
}
