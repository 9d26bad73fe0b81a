package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.postgres.catalog.SequenceAssembler.IdentitySequence;
import dev.plumbline.postgres.model.NotNull;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.PostgresColumnDetail;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns of tables, views, materialized views and foreign tables, and attributes of composite types. */
final class ColumnAssembler {
    private final CatalogSession session;
    private final Assembly assembly;
    private final Map<Address, IdentitySequence> identities;
    private final Map<Long, String> collations;
    private final Map<TypeKey, ColumnType> types = new HashMap<>();
    private final LongMap<Expression> defaults = new LongMap<>();
    private final Map<String, Expression> expressions = new HashMap<>();
    private final NotNulls notNulls;

    /**
     * @param identities the sequences of identity columns by the address of their column
     * @param collations names of collations by oid
     */
    ColumnAssembler(
            CatalogSession session,
            Assembly assembly,
            Map<Address, IdentitySequence> identities,
            Map<Long, String> collations) {
        this.session = session;
        this.assembly = assembly;
        this.identities = identities;
        this.collations = collations;
        this.notNulls = new NotNulls(assembly);
    }

    void read() throws SQLException {
        session.each(CatalogQuery.COLUMN_TYPES, row -> {
            types.put(
                    new TypeKey(row.number("oid"), row.number("modifier")),
                    new ColumnType(assembly.type(row.text("text")), row.letter("storage"), row.number("collation")));
        });
        LongMap<Address> defaultAddresses = new LongMap<>();
        session.each(CatalogQuery.DEFAULTS, row -> {
            Address column = new Address(Address.RELATION, row.number("relation"), row.small("number"));
            defaults.put(column.key(), expressions.computeIfAbsent(row.text("expression"), Expression::new));
            defaultAddresses.put(row.number("oid"), column);
        });
        session.each(CatalogQuery.NOT_NULLS, notNulls::add);
        session.each(CatalogQuery.COLUMNS, this::column);
        for (long oid : defaultAddresses.keys()) {
            Optional.ofNullable(defaultAddresses.get(oid))
                    .flatMap(assembly::find)
                    .ifPresent(id -> assembly.register(Address.of(Address.DEFAULT_VALUE, oid), id));
        }
    }

    private void column(Row row) throws SQLException {
        long oid = row.number("relation");
        Optional<Relation> relation = assembly.relation(oid);
        if (relation.isEmpty()) {
            return;
        }
        int number = row.small("number");
        MemberId id = relation.get()
                .addColumn(number, assembly.name(row.text("name")), row.number("type"), row.number("collation"));
        Address address = new Address(Address.RELATION, oid, number);
        ColumnType type = type(row);
        Optional<Expression> expression = Optional.ofNullable(defaults.get(address.key()));
        char generated = row.letter("generated");
        char identity = row.letter("identity");
        assembly.add(
                address,
                new Column(
                        id,
                        type.type(),
                        !row.flag("not_null"),
                        generated == ' ' ? expression : Optional.empty(),
                        Optional.ofNullable(identities.get(address)).map(sequence -> sequence.identity(identity)),
                        generated == ' ' ? Optional.empty() : expression.map(text -> generated(text, generated)),
                        collation(row.number("collation"), type.collation()),
                        assembly.common(address),
                        detail(row, type, id.identifier(), relation.get(), address)));
    }

    private ColumnType type(Row row) throws SQLException {
        TypeKey key = new TypeKey(row.number("type"), row.number("modifier"));
        ColumnType type = types.get(key);
        if (type == null) {
            throw new SQLException("The type " + key.oid() + " of a column is gone", Row.VANISHED);
        }
        return type;
    }

    private Optional<String> collation(long collation, long standard) {
        return collation == standard || collation == 0
                ? Optional.empty()
                : Optional.ofNullable(collations.get(collation));
    }

    private static Generated generated(Expression expression, char letter) {
        return new Generated(expression, letter == 'v' ? Generated.Storage.VIRTUAL : Generated.Storage.STORED);
    }

    private PostgresColumnDetail detail(Row row, ColumnType type, Identifier name, Relation relation, Address address) {
        char storage = row.letter("storage");
        Optional<String> compression = compression(row.letter("compression"));
        long statistics = row.number("statistics");
        List<Option> options = row.options("options");
        List<Option> foreignOptions = row.options("foreign_options");
        boolean local = row.flag("local");
        Optional<NotNull> notNull = notNulls.of(relation, name, address);
        String notNullComment = notNulls.comment(address);
        Optional<IdentitySequence> identity = Optional.ofNullable(identities.get(address));
        boolean stored = storage == type.storage() && compression.isEmpty() && statistics < 0 && options.isEmpty();
        if (stored && foreignOptions.isEmpty() && notNull.isEmpty() && notNullComment.isEmpty() && identity.isEmpty()) {
            return local ? PostgresColumnDetail.PLAIN : PostgresColumnDetail.INHERITED;
        }
        assembly.addListed(address, options.stream().map(Option::name).toList());
        PostgresColumnDetail detail = new PostgresColumnDetail(
                storage == type.storage() ? Optional.empty() : Optional.of(storageName(storage)),
                compression,
                statistics < 0 ? Optional.empty() : Optional.of(statistics),
                options,
                foreignOptions,
                local,
                notNull,
                notNullComment,
                identity.filter(sequence -> sequence.unlogged() != relation.unlogged())
                        .map(sequence -> sequence.unlogged() ? "UNLOGGED" : "LOGGED"),
                identity.map(sequence -> sequence.common().comment()).orElse(""),
                identity.map(sequence -> sequence.common().privileges()).orElse(Privileges.DEFAULT));
        if (detail.equals(PostgresColumnDetail.PLAIN)) {
            return PostgresColumnDetail.PLAIN;
        }
        return detail.equals(PostgresColumnDetail.INHERITED) ? PostgresColumnDetail.INHERITED : detail;
    }

    static String storageName(char letter) {
        return switch (letter) {
            case 'e' -> "EXTERNAL";
            case 'm' -> "MAIN";
            case 'x' -> "EXTENDED";
            default -> "PLAIN";
        };
    }

    private static Optional<String> compression(char letter) {
        return switch (letter) {
            case 'p' -> Optional.of("pglz");
            case 'l' -> Optional.of("lz4");
            default -> Optional.empty();
        };
    }

    /** A type with its modifier. */
    private record TypeKey(long oid, long modifier) {}

    /** What columns of a type have unless they say otherwise. */
    private record ColumnType(DataType type, char storage, long collation) {}
}
