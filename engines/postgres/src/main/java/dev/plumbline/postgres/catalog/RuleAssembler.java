package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.postgres.model.Firing;
import dev.plumbline.postgres.model.Policy;
import dev.plumbline.postgres.model.PostgresTriggerDetail;
import dev.plumbline.postgres.model.Rule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens when a table is used: rules, triggers and policies. */
final class RuleAssembler {
    private static final String VIEW_RULE = "_RETURN";

    private final CatalogSession session;
    private final Assembly assembly;

    RuleAssembler(CatalogSession session, Assembly assembly) {
        this.session = session;
        this.assembly = assembly;
    }

    void read() throws SQLException {
        session.each(CatalogQuery.RULES, row -> {
            Optional<Relation> relation = assembly.relation(row.number("relation"));
            if (relation.isPresent()) {
                rule(row, relation.get());
            }
        });
        session.each(CatalogQuery.TRIGGERS, row -> {
            Optional<Relation> relation = assembly.relation(row.number("relation"));
            if (relation.isPresent()) {
                trigger(row, relation.get());
            }
        });
        session.each(CatalogQuery.POLICIES, row -> {
            Optional<Relation> relation = assembly.relation(row.number("relation"));
            if (relation.isPresent()) {
                policy(row, relation.get());
            }
        });
    }

    static Firing firing(char letter) {
        return switch (letter) {
            case 'D' -> Firing.DISABLED;
            case 'R' -> Firing.REPLICA;
            case 'A' -> Firing.ALWAYS;
            default -> Firing.ORIGIN;
        };
    }

    private void rule(Row row, Relation relation) throws SQLException {
        Address address = Address.of(Address.REWRITE_RULE, row.number("oid"));
        String name = row.text("name");
        if (name.equals(VIEW_RULE)) {
            assembly.register(address, relation.id());
            return;
        }
        assembly.add(
                address,
                new Rule(
                        new MemberId(relation.id(), Rule.KIND, assembly.name(name)),
                        new Definition(ViewAssembler.bare(row.text("definition"))),
                        firing(row.letter("enabled")),
                        assembly.common(address)));
    }

    private void trigger(Row row, Relation relation) throws SQLException {
        Address address = Address.of(Address.TRIGGER, row.number("oid"));
        MemberId id = new MemberId(relation.id(), Trigger.KIND, assembly.name(row.text("name")));
        Firing firing = firing(row.letter("enabled"));
        long parent = row.number("parent");
        Optional<ObjectId> clonedFrom =
                parent == 0 ? Optional.empty() : assembly.find(Address.of(Address.TRIGGER, parent));
        boolean plain = firing == Firing.ORIGIN && clonedFrom.isEmpty();
        assembly.add(
                address,
                new Trigger(
                        id,
                        new Definition(row.text("definition")),
                        assembly.common(address),
                        plain ? PostgresTriggerDetail.PLAIN : new PostgresTriggerDetail(firing, clonedFrom)));
    }

    private void policy(Row row, Relation relation) throws SQLException {
        Address address = Address.of(Address.POLICY, row.number("oid"));
        List<Identifier> roles = new ArrayList<>();
        for (long role : row.numbers("roles")) {
            if (role != 0) {
                roles.add(assembly.roleName(role));
            }
        }
        assembly.add(
                address,
                new Policy(
                        new MemberId(relation.id(), Policy.KIND, assembly.name(row.text("name"))),
                        command(row.letter("command")),
                        row.flag("permissive"),
                        roles,
                        row.maybe("using").map(Expression::new),
                        row.maybe("check").map(Expression::new),
                        assembly.common(address)));
    }

    private static Policy.Command command(char letter) {
        return switch (letter) {
            case 'r' -> Policy.Command.SELECT;
            case 'a' -> Policy.Command.INSERT;
            case 'w' -> Policy.Command.UPDATE;
            case 'd' -> Policy.Command.DELETE;
            default -> Policy.Command.ALL;
        };
    }
}
