package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Grant;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.NamedGrant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What accounts hold at one target of GRANT, as its words: a table's with those of its columns. The option to grant is one for all that
 * an account holds there.
 */
final class Grants {
    private static final String OPTION = "GRANT OPTION";

    /** What says that there is no privilege, and stands where GRANT has to say something. */
    private static final String NOTHING = "USAGE";

    private final Map<String, Set<String>> words = new TreeMap<>();

    /** How GRANT and REVOKE name what an object's grants are on: the table of what belongs to one. */
    static String target(SchemaObject object) {
        return switch (object) {
            case NamedGrant grant -> grant.target();
            case Routine routine ->
                (routine.routineKind() == Routine.RoutineKind.FUNCTION ? "FUNCTION " : "PROCEDURE ")
                        + Definitions.name(routine.id());
            case SchemaObject other -> Definitions.name(other.id().root());
        };
    }

    void add(SchemaObject object, Privileges privileges) {
        for (Grant grant : privileges.grants()) {
            Set<String> held = words.computeIfAbsent(account(grant), absent -> new TreeSet<>());
            if (!grant.privilege().equals(NOTHING)) {
                held.add(grant.privilege() + columns(object));
            }
            if (grant.grantable()) {
                held.add(OPTION);
            }
        }
    }

    private static String columns(SchemaObject object) {
        return switch (object) {
            case Column column -> " (" + Definitions.name(column.id().name()) + ")";
            case NamedGrant grant when !grant.column().isEmpty() -> " (" + Definitions.name(grant.column()) + ")";
            case SchemaObject other -> "";
        };
    }

    private static String account(Grant grant) {
        return grant.role().map(role -> MysqlQuoting.MYSQL.account(role.text())).orElse("PUBLIC");
    }

    /**
     * The statements that make of what is held what shall be.
     *
     * @param target as GRANT has it
     * @param subject what it is
     */
    List<Statement> to(Grants wanted, String target, SchemaObject subject) {
        List<Statement> statements = new ArrayList<>();
        Set<String> accounts = new TreeSet<>(words.keySet());
        accounts.addAll(wanted.words.keySet());
        for (String account : accounts) {
            Set<String> revoked = without(held(account), wanted.held(account));
            if (!revoked.isEmpty()) {
                statements.add(statement("REVOKE %s ON %s FROM %s", revoked, target, account, subject));
            }
        }
        for (String account : accounts) {
            Set<String> granted = without(wanted.held(account), held(account));
            boolean option = granted.remove(OPTION);
            if (!granted.isEmpty() || option) {
                Set<String> said = granted.isEmpty() ? orNothing(wanted.held(account)) : granted;
                String sql = "GRANT %s ON %s TO %s" + (option ? " WITH GRANT OPTION" : "");
                statements.add(statement(sql, said, target, account, subject));
            }
        }
        return statements;
    }

    /** What says again what is granted already, so that there is something to say. */
    private static Set<String> orNothing(Set<String> held) {
        Set<String> privileges = without(held, Set.of(OPTION));
        return privileges.isEmpty() ? Set.of(NOTHING) : privileges;
    }

    private Set<String> held(String account) {
        return words.getOrDefault(account, Set.of());
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static Statement statement(
            String sql, Set<String> privileges, String target, String account, SchemaObject subject) {
        String listed = String.join(", ", privileges);
        String summary = sql.startsWith("GRANT") ? "grant %s on %s to %s" : "revoke %s on %s from %s";
        return Statements.of(
                sql.formatted(listed, target, account),
                summary.formatted(listed, name(subject), account).replace("`", ""),
                LockImpact.NONE);
    }

    private static String name(SchemaObject subject) {
        return switch (subject) {
            case NamedGrant grant when grant.name().isEmpty() -> "the database";
            case NamedGrant grant -> grant.name();
            case SchemaObject other -> other.id().root().name();
        };
    }
}
