package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.Grant;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.Aggregate;
import dev.plumbline.postgres.model.BaseType;
import dev.plumbline.postgres.model.DefaultPrivileges;
import dev.plumbline.postgres.model.ForeignDataWrapper;
import dev.plumbline.postgres.model.ForeignServer;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.Language;
import dev.plumbline.postgres.model.RangeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** GRANT and REVOKE: from the privileges that are in force to those that shall be. */
final class PrivilegeDdl {
    private final Words words;
    private final StandardPrivileges standard;

    PrivilegeDdl(Words words, int major) {
        this.words = words;
        this.standard = new StandardPrivileges(major);
    }

    /** What a new object shall have: beyond what the server grants by itself, without what default privileges grant. */
    List<Statement> created(SchemaObject object, CommonProperties common, PlanContext context) {
        Set<Grant> perhaps = new LinkedHashSet<>(standard.of(object));
        perhaps.addAll(NewObjectGrants.granted(object, context));
        Set<Grant> surely = new LinkedHashSet<>(standard.of(object));
        surely.removeAll(NewObjectGrants.withheld(object, context));
        Set<Grant> wanted = effective(object, common.privileges());
        return settle(object, perhaps, surely, wanted, common.owner(), Listing.of(object.id(), context));
    }

    /**
     * @param newOwner who has got the object meanwhile; the server has put it in the old owner's place in all lists
     */
    List<Statement> altered(
            SchemaObject before, SchemaObject after, Optional<Identifier> newOwner, PlanContext context) {
        Set<Grant> old = handedOver(effective(before, before.common().privileges()), newOwner);
        Set<Grant> wanted = effective(after, after.common().privileges());
        Optional<Identifier> owner = newOwner.or(() -> before.common().owner());
        return settle(after, old, old, wanted, owner, Listing.of(after.id(), context));
    }

    /** What the new owner held as a role has become the owner's. */
    private static Set<Grant> handedOver(Set<Grant> grants, Optional<Identifier> newOwner) {
        Set<Grant> handed = new LinkedHashSet<>();
        grants.forEach(grant -> handed.add(
                newOwner.isPresent() && grant.role().equals(newOwner)
                        ? new Grant(Grant.GranteeKind.OWNER, Optional.empty(), grant.privilege(), false)
                        : grant));
        return handed;
    }

    private Set<Grant> effective(SchemaObject object, Privileges privileges) {
        return privileges.explicit() ? new LinkedHashSet<>(privileges.grants()) : standard.of(object);
    }

    /**
     * @param perhaps what may be in force: revoked where it isn't wanted
     * @param surely what is in force: not granted again
     */
    private List<Statement> settle(
            SchemaObject object,
            Set<Grant> perhaps,
            Set<Grant> surely,
            Set<Grant> wanted,
            Optional<Identifier> owner,
            Listing listing) {
        List<Statement> statements = new ArrayList<>();
        Set<Grant> revoked = new LinkedHashSet<>();
        Set<Grant> demoted = new LinkedHashSet<>();
        for (Grant grant : perhaps) {
            if (wanted.stream().noneMatch(other -> isSamePrivilege(grant, other))) {
                revoked.add(grant);
            } else if (grant.grantable() && !wanted.contains(grant)) {
                demoted.add(grant);
            }
        }
        Set<Grant> granted = new LinkedHashSet<>(wanted);
        granted.removeIf(grant -> surely.contains(grant)
                || (!grant.grantable() && surely.stream().anyMatch(other -> isSamePrivilege(grant, other))));
        write(object, "REVOKE", listing.grants(revoked), owner, statements);
        write(object, "REVOKE GRANT OPTION FOR", listing.grants(demoted), owner, statements);
        write(object, "GRANT", listing.grants(granted), owner, statements);
        return statements;
    }

    private static boolean isSamePrivilege(Grant one, Grant other) {
        return one.grantee() == other.grantee()
                && one.role().equals(other.role())
                && one.privilege().equals(other.privilege());
    }

    private void write(
            SchemaObject object,
            String verb,
            List<Grant> grants,
            Optional<Identifier> owner,
            List<Statement> statements) {
        Map<String, List<Grant>> byGrantee = new LinkedHashMap<>();
        grants.forEach(grant -> byGrantee
                .computeIfAbsent(grantee(grant, owner) + option(verb, grant), absent -> new ArrayList<>())
                .add(grant));
        byGrantee.forEach((grantee, list) -> {
            String privileges = list.stream()
                    .map(grant -> privilege(grant, object))
                    .distinct()
                    .collect(Collectors.joining(", "));
            String direction = verb.equals("GRANT") ? " TO " : " FROM ";
            statements.add(words.locking(
                    verb + " " + privileges + " ON " + target(object) + direction + grantee,
                    "%s %s on %s"
                            .formatted(
                                    verb.equals("GRANT") ? "grant" : "revoke",
                                    privileges,
                                    object.id().path()),
                    LockForm.GRANT,
                    object.id()));
        });
    }

    private static String option(String verb, Grant grant) {
        return verb.equals("GRANT") && grant.grantable() ? " WITH GRANT OPTION" : "";
    }

    private static String grantee(Grant grant, Optional<Identifier> owner) {
        return switch (grant.grantee()) {
            case PUBLIC -> "PUBLIC";
            case OWNER -> owner.map(Sql::name).orElse("CURRENT_USER");
            case ROLE -> Sql.name(grant.role().orElseThrow());
        };
    }

    private static String privilege(Grant grant, SchemaObject object) {
        return object instanceof Column column
                ? grant.privilege() + " (" + Sql.name(column.id()) + ")"
                : grant.privilege();
    }

    private static String target(SchemaObject object) {
        String name = Sql.name(object.id());
        return switch (object) {
            case Column column -> "TABLE " + Sql.owner(column.id());
            case Table table -> "TABLE " + name;
            case View view -> "TABLE " + name;
            case MaterializedView view -> "TABLE " + name;
            case ForeignTable table -> "TABLE " + name;
            case Sequence sequence -> "SEQUENCE " + name;
            case Schema schema -> "SCHEMA " + name;
            case Routine routine -> Sql.reference(routine);
            case Aggregate aggregate -> "FUNCTION " + name;
            case DomainType domain -> "DOMAIN " + name;
            case EnumType type -> "TYPE " + name;
            case CompositeType type -> "TYPE " + name;
            case RangeType type -> "TYPE " + name;
            case BaseType type -> "TYPE " + name;
            case Language language -> "LANGUAGE " + name;
            case ForeignDataWrapper wrapper -> "FOREIGN DATA WRAPPER " + name;
            case ForeignServer server -> "FOREIGN SERVER " + name;
            case DefaultPrivileges other -> throw new IllegalStateException("Default privileges have no privileges");
            case SchemaObject other -> Sql.reference(other);
        };
    }
}
