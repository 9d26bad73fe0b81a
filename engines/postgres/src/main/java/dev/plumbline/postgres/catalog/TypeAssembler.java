package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.postgres.model.BaseType;
import dev.plumbline.postgres.model.GeneratedNames;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.PostgresDomainDetail;
import dev.plumbline.postgres.model.RangeType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Enums, domains, ranges and base types. Composite types are relations to PostgreSQL. */
final class TypeAssembler {
    private final CatalogSession session;
    private final Assembly assembly;
    private final Map<Long, String> collations;
    private final Map<Long, List<String>> enumValues = new HashMap<>();
    private final Map<Long, List<String>> enumOids = new HashMap<>();
    private final Map<Long, List<Option>> attributes = new HashMap<>();
    private final Map<Long, Long> multiranges = new HashMap<>();

    /**
     * @param collations names of collations by oid
     */
    TypeAssembler(CatalogSession session, Assembly assembly, Map<Long, String> collations) {
        this.session = session;
        this.assembly = assembly;
        this.collations = collations;
    }

    void read() throws SQLException {
        session.each(CatalogQuery.ENUM_VALUES, row -> {
            enumValues
                    .computeIfAbsent(row.number("type"), absent -> new ArrayList<>())
                    .add(row.text("label"));
            enumOids.computeIfAbsent(row.number("type"), absent -> new ArrayList<>())
                    .add(Long.toString(row.number("oid")));
        });
        session.each(CatalogQuery.RANGES, row -> {
            attributes.put(row.number("oid"), TypeAttributes.ofRange(row));
            if (row.number("multirange") != 0) {
                multiranges.put(row.number("oid"), row.number("multirange"));
            }
        });
        session.each(CatalogQuery.BASE_TYPES, row -> attributes.put(row.number("oid"), TypeAttributes.ofBase(row)));
        session.each(CatalogQuery.TYPES, this::type);
    }

    private void type(Row row) throws SQLException {
        long oid = row.number("oid");
        if (assembly.isExtensionMember(Address.TYPE, oid)) {
            return;
        }
        Address address = Address.of(Address.TYPE, oid);
        CommonProperties common = assembly.common(address, row.number("owner"));
        switch (row.letter("type")) {
            case 'e' -> {
                EnumType type = new EnumType(
                        id(EnumType.KIND, row), enumValues.getOrDefault(oid, List.of()), common, Detail.NONE);
                assembly.add(address, type);
                assembly.addPhysicalValues(type.id(), enumOids.getOrDefault(oid, List.of()));
            }
            case 'd' -> assembly.add(address, domain(row, common));
            case 'r' -> {
                RangeType range = new RangeType(id(RangeType.KIND, row), attributesOf(oid), common);
                assembly.add(address, range);
                Optional.ofNullable(multiranges.get(oid))
                        .ifPresent(multirange -> assembly.register(Address.of(Address.TYPE, multirange), range.id()));
            }
            case 'c' -> {} // with the relations
            default -> assembly.add(address, new BaseType(id(BaseType.KIND, row), attributesOf(oid), common));
        }
    }

    private List<Option> attributesOf(long oid) {
        return attributes.getOrDefault(oid, List.of());
    }

    private NamedId id(ObjectKind<?> kind, Row row) throws SQLException {
        return new NamedId(kind, assembly.namespace(row.number("namespace")), assembly.name(row.text("name")));
    }

    private DomainType domain(Row row, CommonProperties common) throws SQLException {
        return new DomainType(
                id(DomainType.KIND, row),
                assembly.type(row.text("base")),
                !row.flag("not_null"),
                row.maybe("default_expression").map(Expression::new),
                Optional.ofNullable(collations.get(row.number("collation"))),
                common,
                domainDetail(row));
    }

    private PostgresDomainDetail domainDetail(Row row) throws SQLException {
        Optional<String> name = row.maybe("not_null_name");
        if (name.isEmpty()) {
            return PostgresDomainDetail.PLAIN;
        }
        String generated = GeneratedNames.make(row.text("name"), "", "not_null");
        String comment = assembly.common(Address.of(Address.CONSTRAINT, row.number("not_null_constraint")))
                .comment();
        return new PostgresDomainDetail(
                name.filter(given -> !given.equals(generated)).map(assembly::name), comment);
    }
}
