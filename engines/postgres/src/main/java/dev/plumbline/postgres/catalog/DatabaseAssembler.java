package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.postgres.model.Cast;
import dev.plumbline.postgres.model.Collation;
import dev.plumbline.postgres.model.Conversion;
import dev.plumbline.postgres.model.EventTrigger;
import dev.plumbline.postgres.model.ExtendedStatistics;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.Transform;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The smaller kinds: collations, conversions, casts, transforms, event triggers and extended statistics. */
final class DatabaseAssembler {
    private final CatalogSession session;
    private final Assembly assembly;

    DatabaseAssembler(CatalogSession session, Assembly assembly) {
        this.session = session;
        this.assembly = assembly;
    }

    void read() throws SQLException {
        each(CatalogQuery.COLLATIONS, Address.COLLATION, this::collation);
        each(CatalogQuery.CONVERSIONS, Address.CONVERSION, this::conversion);
        each(CatalogQuery.CASTS, Address.CAST, this::cast);
        each(CatalogQuery.TRANSFORMS, Address.TRANSFORM, this::transform);
        each(CatalogQuery.EVENT_TRIGGERS, Address.EVENT_TRIGGER, this::eventTrigger);
        each(CatalogQuery.STATISTICS, Address.STATISTICS, this::statistics);
    }

    private void each(CatalogQuery query, long catalog, Row.Consumer consumer) throws SQLException {
        session.each(query, row -> {
            if (!assembly.isExtensionMember(catalog, row.number("oid"))) {
                consumer.accept(row);
            }
        });
    }

    private NamedId id(ObjectKind<?> kind, Row row) throws SQLException {
        return new NamedId(kind, assembly.namespace(row.number("namespace")), assembly.name(row.text("name")));
    }

    private void collation(Row row) throws SQLException {
        Address address = Address.of(Address.COLLATION, row.number("oid"));
        char provider = row.letter("provider");
        Optional<String> collate = row.maybe("collate");
        Optional<String> ctype = row.maybe("ctype");
        // Until 14 ICU had its locale in the columns that libc uses.
        Optional<String> locale =
                provider == 'c' ? collate : row.maybe("locale").or(() -> collate);
        boolean one = provider != 'c' || collate.equals(ctype);
        List<Option> attributes = new TypeAttributes()
                .sql("PROVIDER", provider(provider))
                .sql("DETERMINISTIC", row.flag("deterministic") ? Optional.empty() : Optional.of("false"))
                .literal("LOCALE", one ? locale : Optional.empty())
                .literal("LC_COLLATE", one ? Optional.empty() : collate)
                .literal("LC_CTYPE", one ? Optional.empty() : ctype)
                .literal("RULES", row.maybe("rules"))
                .list();
        assembly.add(
                address,
                new Collation(id(Collation.KIND, row), attributes, assembly.common(address, row.number("owner"))));
    }

    private static Optional<String> provider(char letter) {
        return switch (letter) {
            case 'i' -> Optional.of("icu");
            case 'b' -> Optional.of("builtin");
            case 'c' -> Optional.of("libc");
            default -> Optional.empty();
        };
    }

    private void conversion(Row row) throws SQLException {
        Address address = Address.of(Address.CONVERSION, row.number("oid"));
        assembly.add(
                address,
                new Conversion(
                        id(Conversion.KIND, row),
                        row.flag("standard"),
                        row.text("from_encoding"),
                        row.text("to_encoding"),
                        row.text("function"),
                        assembly.common(address, row.number("owner"))));
    }

    private void cast(Row row) throws SQLException {
        Address address = Address.of(Address.CAST, row.number("oid"));
        DataType source = assembly.type(row.text("source"));
        DataType target = assembly.type(row.text("target"));
        Cast.Context context = switch (row.letter("context")) {
            case 'a' -> Cast.Context.ASSIGNMENT;
            case 'i' -> Cast.Context.IMPLICIT;
            default -> Cast.Context.EXPLICIT;
        };
        assembly.add(
                address,
                new Cast(
                        new NamedId(Cast.KIND, Namespace.DEFAULT, assembly.name(source + " AS " + target)),
                        source,
                        target,
                        row.maybe("function"),
                        row.letter("method") == 'i',
                        context,
                        assembly.common(address)));
    }

    private void transform(Row row) throws SQLException {
        Address address = Address.of(Address.TRANSFORM, row.number("oid"));
        DataType type = assembly.type(row.text("type"));
        Identifier language = assembly.name(row.text("language"));
        Identifier name = assembly.name("FOR " + type + " LANGUAGE " + language);
        assembly.add(
                address,
                new Transform(
                        new NamedId(Transform.KIND, Namespace.DEFAULT, name),
                        type,
                        language,
                        row.maybe("from_sql"),
                        row.maybe("to_sql"),
                        assembly.common(address)));
    }

    private void eventTrigger(Row row) throws SQLException {
        Address address = Address.of(Address.EVENT_TRIGGER, row.number("oid"));
        assembly.add(
                address,
                new EventTrigger(
                        new NamedId(EventTrigger.KIND, Namespace.DEFAULT, assembly.name(row.text("name"))),
                        row.text("event"),
                        row.texts("tags"),
                        row.text("function"),
                        RuleAssembler.firing(row.letter("enabled")),
                        assembly.common(address, row.number("owner"))));
    }

    private void statistics(Row row) throws SQLException {
        Optional<Relation> relation = assembly.relation(row.number("relation"));
        if (relation.isEmpty()) {
            return;
        }
        Address address = Address.of(Address.STATISTICS, row.number("oid"));
        long target = row.number("target");
        assembly.add(
                address,
                new ExtendedStatistics(
                        id(ExtendedStatistics.KIND, row),
                        relation.get().id(),
                        new Definition(row.text("definition")),
                        target < 0 ? Optional.empty() : Optional.of(target),
                        assembly.common(address, row.number("owner"))));
    }
}
