package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.postgres.model.Operator;
import dev.plumbline.postgres.model.OperatorClass;
import dev.plumbline.postgres.model.OperatorFamily;
import dev.plumbline.postgres.model.Option;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operators, operator classes and operator families. */
final class OperatorAssembler {
    private final CatalogSession session;
    private final Assembly assembly;
    private final Map<Long, List<Definition>> classMembers = new HashMap<>();
    private final Map<Long, List<Definition>> looseMembers = new HashMap<>();
    /** Of each operator and function of a class or a family: whose it is. What they need, that one needs. */
    private final Map<Address, Address> memberOwners = new HashMap<>();

    OperatorAssembler(CatalogSession session, Assembly assembly) {
        this.session = session;
        this.assembly = assembly;
    }

    void read() throws SQLException {
        session.each(CatalogQuery.OPERATORS, row -> {
            if (row.flag("defined") && !assembly.isExtensionMember(Address.OPERATOR, row.number("oid"))) {
                operator(row);
            }
        });
        session.each(CatalogQuery.OPERATOR_MEMBERS, row -> {
            long owner = row.number("class");
            Map<Long, List<Definition>> members = owner == 0 ? looseMembers : classMembers;
            members.computeIfAbsent(owner == 0 ? row.number("family") : owner, absent -> new ArrayList<>())
                    .add(new Definition(row.text("text")));
            memberOwners.put(
                    Address.of(row.number("catalog"), row.number("oid")),
                    owner == 0
                            ? Address.of(Address.OPERATOR_FAMILY, row.number("family"))
                            : Address.of(Address.OPERATOR_CLASS, owner));
        });
        session.each(CatalogQuery.OPERATOR_FAMILIES, row -> {
            if (!assembly.isExtensionMember(Address.OPERATOR_FAMILY, row.number("oid"))) {
                family(row);
            }
        });
        session.each(CatalogQuery.OPERATOR_CLASSES, row -> {
            if (!assembly.isExtensionMember(Address.OPERATOR_CLASS, row.number("oid"))) {
                operatorClass(row);
            }
        });
        memberOwners.forEach((member, owner) -> assembly.find(owner).ifPresent(id -> assembly.register(member, id)));
    }

    private OverloadedId id(ObjectKind<?> kind, Row row, String signature) throws SQLException {
        Identifier name = assembly.name(row.text("name"));
        return new OverloadedId(kind, assembly.namespace(row.number("namespace")), name, signature);
    }

    private void operator(Row row) throws SQLException {
        Address address = Address.of(Address.OPERATOR, row.number("oid"));
        Optional<String> left = row.maybe("left");
        Optional<String> right = row.maybe("right");
        List<Option> attributes = new TypeAttributes()
                .sql("FUNCTION", row.maybe("function"))
                .sql("LEFTARG", left)
                .sql("RIGHTARG", right)
                .sql("COMMUTATOR", row.maybe("commutator"))
                .sql("NEGATOR", row.maybe("negator"))
                .sql("RESTRICT", row.maybe("restriction"))
                .sql("JOIN", row.maybe("join"))
                .flag("HASHES", row.flag("hashes"))
                .flag("MERGES", row.flag("merges"))
                .list();
        String signature = left.orElse("NONE") + ", " + right.orElse("NONE");
        assembly.add(
                address,
                new Operator(
                        id(Operator.KIND, row, signature), attributes, assembly.common(address, row.number("owner"))));
    }

    private void family(Row row) throws SQLException {
        long oid = row.number("oid");
        Address address = Address.of(Address.OPERATOR_FAMILY, oid);
        assembly.add(
                address,
                new OperatorFamily(
                        id(OperatorFamily.KIND, row, row.text("method")),
                        looseMembers.getOrDefault(oid, List.of()),
                        assembly.common(address, row.number("owner"))));
    }

    private void operatorClass(Row row) throws SQLException {
        long oid = row.number("oid");
        Address address = Address.of(Address.OPERATOR_CLASS, oid);
        Optional<ObjectId> family = assembly.find(Address.of(Address.OPERATOR_FAMILY, row.number("family")));
        List<Definition> members = new ArrayList<>(classMembers.getOrDefault(oid, List.of()));
        row.maybe("storage").ifPresent(type -> members.add(new Definition("STORAGE " + type)));
        if (members.isEmpty()) {
            // The syntax wants one, and the storage type that is the type itself says nothing.
            members.add(new Definition("STORAGE " + row.text("type")));
        }
        assembly.add(
                address,
                new OperatorClass(
                        id(OperatorClass.KIND, row, row.text("method")),
                        assembly.type(row.text("type")),
                        row.flag("standard"),
                        family,
                        members,
                        assembly.common(address, row.number("owner"))));
    }
}
