package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.postgres.model.TextSearchConfiguration;
import dev.plumbline.postgres.model.TextSearchConfiguration.Mapping;
import dev.plumbline.postgres.model.TextSearchDictionary;
import dev.plumbline.postgres.model.TextSearchParser;
import dev.plumbline.postgres.model.TextSearchTemplate;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Text search: parsers, templates, dictionaries and configurations. */
final class TextSearchAssembler {
    private final CatalogSession session;
    private final Assembly assembly;

    TextSearchAssembler(CatalogSession session, Assembly assembly) {
        this.session = session;
        this.assembly = assembly;
    }

    void read() throws SQLException {
        each(CatalogQuery.TEXT_SEARCH_PARSERS, Address.TEXT_SEARCH_PARSER, this::parser);
        each(CatalogQuery.TEXT_SEARCH_TEMPLATES, Address.TEXT_SEARCH_TEMPLATE, this::template);
        each(CatalogQuery.TEXT_SEARCH_DICTIONARIES, Address.TEXT_SEARCH_DICTIONARY, this::dictionary);
        Map<Long, Map<String, List<String>>> mappings = new HashMap<>();
        session.each(
                CatalogQuery.TEXT_SEARCH_MAPPINGS,
                row -> mappings.computeIfAbsent(row.number("configuration"), absent -> new TreeMap<>())
                        .computeIfAbsent(row.text("token"), absent -> new ArrayList<>())
                        .add(row.text("dictionary")));
        each(CatalogQuery.TEXT_SEARCH_CONFIGURATIONS, Address.TEXT_SEARCH_CONFIGURATION, row -> {
            configuration(row, mappings.getOrDefault(row.number("oid"), Map.of()));
        });
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

    private void parser(Row row) throws SQLException {
        Address address = Address.of(Address.TEXT_SEARCH_PARSER, row.number("oid"));
        TypeAttributes attributes = new TypeAttributes()
                .sql("START", row.maybe("start"))
                .sql("GETTOKEN", row.maybe("token"))
                .sql("END", row.maybe("end"))
                .sql("HEADLINE", row.maybe("headline"))
                .sql("LEXTYPES", row.maybe("types"));
        assembly.add(
                address,
                new TextSearchParser(id(TextSearchParser.KIND, row), attributes.list(), assembly.common(address)));
    }

    private void template(Row row) throws SQLException {
        Address address = Address.of(Address.TEXT_SEARCH_TEMPLATE, row.number("oid"));
        TypeAttributes attributes =
                new TypeAttributes().sql("INIT", row.maybe("init")).sql("LEXIZE", row.maybe("lexize"));
        assembly.add(
                address,
                new TextSearchTemplate(id(TextSearchTemplate.KIND, row), attributes.list(), assembly.common(address)));
    }

    private void dictionary(Row row) throws SQLException {
        Address address = Address.of(Address.TEXT_SEARCH_DICTIONARY, row.number("oid"));
        assembly.add(
                address,
                new TextSearchDictionary(
                        id(TextSearchDictionary.KIND, row),
                        row.text("template"),
                        row.maybe("options").map(Definition::new),
                        assembly.common(address, row.number("owner"))));
    }

    private void configuration(Row row, Map<String, List<String>> mappings) throws SQLException {
        Address address = Address.of(Address.TEXT_SEARCH_CONFIGURATION, row.number("oid"));
        CommonProperties common = assembly.common(address, row.number("owner"));
        List<Mapping> ordered = mappings.entrySet().stream()
                .map(entry -> new Mapping(entry.getKey(), entry.getValue()))
                .toList();
        assembly.add(
                address,
                new TextSearchConfiguration(
                        id(TextSearchConfiguration.KIND, row), row.text("parser"), ordered, common));
    }
}
