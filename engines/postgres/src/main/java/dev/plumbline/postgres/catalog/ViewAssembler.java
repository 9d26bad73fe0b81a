package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.View;
import dev.plumbline.postgres.catalog.RelationAssembler.RelationRow;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.PostgresMaterializedViewDetail;
import dev.plumbline.postgres.model.PostgresViewDetail;
import dev.plumbline.postgres.model.PostgresViewDetail.CheckOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Views and materialized views. */
final class ViewAssembler {
    private static final String CHECK_OPTION = "check_option";

    private final CatalogSession session;
    private final Assembly assembly;
    private final RelationAssembler relations;

    ViewAssembler(CatalogSession session, Assembly assembly, RelationAssembler relations) {
        this.session = session;
        this.assembly = assembly;
        this.relations = relations;
    }

    void read() throws SQLException {
        session.each(CatalogQuery.VIEWS, row -> {
            Optional<Relation> relation = assembly.relation(row.number("oid"));
            if (relation.isPresent()) {
                add(relation.get(), new Definition(bare(row.text("definition"))));
            }
        });
    }

    /** A statement as the server prints it, without the white space around it and the semicolon at its end. */
    static String bare(String statement) {
        String stripped = statement.strip();
        return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private void add(Relation relation, Definition query) {
        RelationRow row = relations.row(relation);
        Address address = Address.of(Address.RELATION, relation.oid());
        if (relation.kind() == 'v') {
            assembly.add(
                    address,
                    new View(relation.id(), relation.columnOrder(), query, relation.common(), detail(row.options())));
            return;
        }
        PostgresMaterializedViewDetail detail = new PostgresMaterializedViewDetail(
                row.populated(), row.options(), row.tablespace(), row.accessMethod());
        assembly.add(
                address, new MaterializedView(relation.id(), relation.columnOrder(), query, relation.common(), detail));
        assembly.addSize(relation.id(), row.size());
    }

    private static PostgresViewDetail detail(List<Option> options) {
        if (options.isEmpty()) {
            return PostgresViewDetail.PLAIN;
        }
        List<Option> others = new ArrayList<>(options);
        others.removeIf(option -> option.name().equals(CHECK_OPTION));
        CheckOption check = options.stream()
                .filter(option -> option.name().equals(CHECK_OPTION))
                .findFirst()
                .map(option -> CheckOption.valueOf(option.value().toUpperCase(Locale.ROOT)))
                .orElse(CheckOption.NONE);
        return new PostgresViewDetail(others, check);
    }
}
