package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Enums: values are added in place; where one goes or moves, the type is replaced under the columns that use it. */
final class EnumDdl implements KindDdl<EnumType> {
    private final Words words;
    private final TypeReplacement replacement;

    EnumDdl(Words words, TypeReplacement replacement) {
        this.words = words;
        this.replacement = replacement;
    }

    @Override
    public Means alteration(Change.Alter alter, EnumType before, EnumType after, PlanContext context) {
        return onlyAdds(before, after)
                ? new Means.InPlace()
                : TypeReplacement.means(
                        before.id(), "PostgreSQL can't take a value out of an enum, nor move it", context);
    }

    @Override
    public List<Statement> create(EnumType type, Operation.Create operation, PlanContext context) {
        return create(type);
    }

    private List<Statement> create(EnumType type) {
        String values = type.values().stream().map(Sql::literal).collect(Collectors.joining(", "));
        return List.of(words.free(
                "CREATE TYPE " + Sql.name(type.id()) + " AS ENUM (" + values + ")",
                "create " + type.id().describe()));
    }

    @Override
    public List<Statement> drop(EnumType type, Operation.Drop operation, PlanContext context) {
        return List.of(words.free(
                "DROP TYPE " + Sql.name(type.id()), "drop " + type.id().describe()));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, EnumType before, EnumType after, PlanContext context) {
        return onlyAdds(before, after)
                ? additions(before, after)
                : replacement.statements(after, create(after), context);
    }

    /** Whether the old values are all there in their old order. */
    static boolean onlyAdds(EnumType before, EnumType after) {
        List<String> kept = new ArrayList<>(after.values());
        kept.retainAll(new HashSet<>(before.values()));
        return kept.equals(before.values());
    }

    private List<Statement> additions(EnumType before, EnumType after) {
        List<Statement> statements = new ArrayList<>();
        Set<String> there = new HashSet<>(before.values());
        List<String> values = after.values();
        for (int at = 0; at < values.size(); at++) {
            String value = values.get(at);
            if (there.contains(value)) {
                continue;
            }
            String place = at > 0 ? placeAfter(values, at, before) : " BEFORE " + Sql.literal(firstOf(before));
            statements.add(words.free(
                            "ALTER TYPE " + Sql.name(after.id()) + " ADD VALUE " + Sql.literal(value) + place,
                            "add value '%s' to %s".formatted(value, after.id().describe()))
                    .in(Statement.TransactionMode.USABLE_AFTER_COMMIT)
                    .irreversible("PostgreSQL can't take a value out of an enum"));
            there.add(value);
        }
        return statements;
    }

    /** Behind the value before it, which is there by now; nothing needs saying at the end. */
    private static String placeAfter(List<String> values, int at, EnumType before) {
        boolean atEnd = values.subList(at, values.size()).stream()
                .noneMatch(value -> before.values().contains(value));
        return atEnd ? "" : " AFTER " + Sql.literal(values.get(at - 1));
    }

    private static String firstOf(EnumType type) {
        return type.values().getFirst();
    }
}
