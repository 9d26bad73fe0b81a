package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A row security policy of a table.
 *
 * @param roles whom it applies to; empty for everybody; sorted
 * @param using which rows are seen
 * @param check which rows may be written
 */
public record Policy(
        MemberId id,
        Command command,
        boolean permissive,
        List<Identifier> roles,
        Optional<Expression> using,
        Optional<Expression> check,
        CommonProperties common)
        implements DdlObject {
    public static final Property<Policy, Command> COMMAND =
            Property.of("command", Shape.choice(Command.class), Policy::command);
    public static final Property<Policy, Boolean> PERMISSIVE =
            Property.of("permissive", Shape.FLAG, Policy::permissive);
    public static final Property<Policy, List<Identifier>> ROLES =
            Property.of("roles", Shape.list(Shape.NAME), Policy::roles);
    public static final Property<Policy, Optional<Expression>> USING =
            Property.of("using", Shape.maybe(Shape.EXPRESSION), Policy::using);
    public static final Property<Policy, Optional<Expression>> CHECK =
            Property.of("check", Shape.maybe(Shape.EXPRESSION), Policy::check);

    public static final ObjectKind<Policy> KIND =
            ObjectKind.of("policy", "policies", 470, Policy.class, List.of(COMMAND, PERMISSIVE, ROLES, USING, CHECK));

    public Policy {
        roles = roles.stream().sorted().toList();
    }

    @Override
    public List<SqlText> createStatements() {
        return List.of(SqlText.of("CREATE POLICY " + Ddl.name(id) + " ON " + Ddl.name(id.parent())
                + (permissive ? "" : " AS RESTRICTIVE")
                + (command == Command.ALL ? "" : " FOR " + command)
                + (roles.isEmpty()
                        ? ""
                        : " TO " + roles.stream().map(Ddl::identifier).collect(Collectors.joining(", ")))
                + using.map(expression -> " USING (" + expression + ")").orElse("")
                + check.map(expression -> " WITH CHECK (" + expression + ")").orElse("")));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.dropOn("POLICY", id);
    }

    /** What a policy is about. */
    public enum Command {
        ALL,
        SELECT,
        INSERT,
        UPDATE,
        DELETE
    }
}
