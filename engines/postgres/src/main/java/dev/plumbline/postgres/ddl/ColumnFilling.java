package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.plan.PlanContext;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the rows that are there get the value of a new column: one value for all of them is kept beside the table; where each
 * gets its own, or each has to be checked, every row is written again (ALTER TABLE, notes).
 */
final class ColumnFilling {
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern CALL = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_$]*)\"?\\s*\\(");

    /** The server's own functions, and those of extensions that defaults are known for, whose value changes within a statement. */
    private static final Set<String> VOLATILE = Set.of(
            "array_sample",
            "array_shuffle",
            "clock_timestamp",
            "currval",
            "gen_random_bytes",
            "gen_random_uuid",
            "gen_salt",
            "lastval",
            "nextval",
            "query_to_xml",
            "random",
            "random_normal",
            "set_config",
            "setval",
            "timeofday",
            "uuid_generate_v1",
            "uuid_generate_v1mc",
            "uuid_generate_v4",
            "uuidv4",
            "uuidv7");

    private static final Pattern BODY = Pattern.compile("\\n(AS |BEGIN ATOMIC|RETURN )");

    private ColumnFilling() {}

    /** Whether adding the column writes every row again. */
    static boolean rewrites(Column column, PlanContext context) {
        return column.identity().isPresent()
                || column.generated()
                        .filter(generated -> generated.storage() == Generated.Storage.STORED)
                        .isPresent()
                || column.defaultValue()
                        .filter(value -> callsVolatile(value.text()) || usesVolatile(column.id(), context))
                        .isPresent()
                || isOfCheckedDomain(column.id(), context);
    }

    private static boolean callsVolatile(String expression) {
        Matcher call = CALL.matcher(LITERAL.matcher(expression).replaceAll("''"));
        while (call.find()) {
            if (VOLATILE.contains(call.group(1).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** A routine is volatile unless it says otherwise, before its body. */
    private static boolean usesVolatile(ObjectId column, PlanContext context) {
        return context.to().evidence().dependencies().referencedBy(column).stream()
                .flatMap(used -> context.after(used, Routine.class).stream())
                .map(routine -> BODY.split(routine.definition().text(), 2)[0])
                .anyMatch(head -> !head.contains(" IMMUTABLE") && !head.contains(" STABLE"));
    }

    static boolean isOfCheckedDomain(ObjectId column, PlanContext context) {
        return context.to().evidence().dependencies().referencedBy(column).stream()
                .flatMap(used -> context.after(used, DomainType.class).stream())
                .anyMatch(domain -> !domain.nullable()
                        || !context.after().members(domain.id(), Check.KIND).isEmpty());
    }
}
