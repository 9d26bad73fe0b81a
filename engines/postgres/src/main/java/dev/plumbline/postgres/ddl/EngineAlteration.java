package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Delta;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.DefaultPrivileges;
import dev.plumbline.postgres.model.Extension;
import dev.plumbline.postgres.model.Policy;
import dev.plumbline.postgres.model.ProvidedPrivileges;
import dev.plumbline.postgres.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The ALTERs of PostgreSQL's own kinds that are better than dropping and creating. */
final class EngineAlteration {
    private final Words words;

    EngineAlteration(Words words) {
        this.words = words;
    }

    boolean canAlter(Change.Alter alter, DdlObject before, DdlObject after) {
        return switch (after) {
            case Extension extension -> !alter.touches(Extension.SCHEMA) || extension.relocatable();
            case DefaultPrivileges privileges -> true;
            case ProvidedPrivileges privileges -> true;
            case Policy policy -> before instanceof Policy old && canAlter(alter, old, policy);
            case Rule rule -> touchesOnly(alter, Set.of(Rule.FIRING));
            case DdlObject other -> false;
        };
    }

    /** ALTER POLICY can't take an expression away, nor change what the policy is about. */
    private static boolean canAlter(Change.Alter alter, Policy before, Policy after) {
        return touchesOnly(alter, Set.of(Policy.ROLES, Policy.USING, Policy.CHECK))
                && !(before.using().isPresent() && after.using().isEmpty())
                && !(before.check().isPresent() && after.check().isEmpty());
    }

    private static boolean touchesOnly(Change.Alter alter, Set<Property<?, ?>> properties) {
        return alter.deltas().stream()
                .map(Delta::property)
                .allMatch(property -> properties.contains(property) || CommonProperties.PROPERTIES.contains(property));
    }

    List<Statement> statements(Change.Alter alter, DdlObject before, DdlObject after) {
        return switch (after) {
            case Extension extension -> extension(alter, extension);
            case DefaultPrivileges privileges -> anew(before, privileges);
            case ProvidedPrivileges privileges -> anew(before, privileges);
            case Policy policy -> List.of(policy(policy));
            case Rule rule ->
                List.of(words.alterTable(
                        rule.id().parent(),
                        rule.firing().sql() + " RULE " + Sql.name(rule.id()),
                        "set when rule %s fires".formatted(rule.id().name()),
                        LockForm.CREATE_RULE));
            case DdlObject other -> List.of();
        };
    }

    private List<Statement> extension(Change.Alter alter, Extension extension) {
        String name = "ALTER EXTENSION " + Sql.name(extension.id());
        List<Statement> statements = new ArrayList<>();
        if (alter.touches(Extension.SCHEMA) && extension.schema().isPresent()) {
            statements.add(words.free(
                    name + " SET SCHEMA " + Sql.name(extension.schema().get()),
                    "move " + extension.id().describe()));
        }
        if (alter.touches(Extension.VERSION)) {
            statements.add(words.free(
                            name + " UPDATE"
                                    + extension
                                            .version()
                                            .map(version -> " TO " + Sql.literal(version))
                                            .orElse(""),
                            "update " + extension.id().describe())
                    .irreversible("extensions come with scripts that lead to newer versions, hardly ever back"));
        }
        return statements;
    }

    /** What is only a list of grants is taken back and given anew. */
    private List<Statement> anew(DdlObject before, DdlObject after) {
        List<Statement> statements = new ArrayList<>();
        String summary = "change " + after.id().describe();
        statements.add(words.free(before.dropStatement().text(), summary));
        after.createStatements().forEach(sql -> statements.add(words.free(sql.text(), summary)));
        return statements;
    }

    private Statement policy(Policy policy) {
        String roles = policy.roles().isEmpty()
                ? "PUBLIC"
                : policy.roles().stream().map(Sql::name).collect(Collectors.joining(", "));
        return words.locking(
                "ALTER POLICY " + Sql.name(policy.id()) + " ON " + Sql.owner(policy.id()) + " TO " + roles
                        + policy.using()
                                .map(expression -> " USING (" + expression + ")")
                                .orElse("")
                        + policy.check()
                                .map(expression -> " WITH CHECK (" + expression + ")")
                                .orElse(""),
                "change policy %s of %s"
                        .formatted(policy.id().name(), policy.id().parent().path()),
                LockForm.CREATE_POLICY,
                policy.id().parent());
    }
}
