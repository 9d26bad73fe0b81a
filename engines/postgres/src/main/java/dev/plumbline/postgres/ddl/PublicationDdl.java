package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.Publication;
import dev.plumbline.postgres.model.PublishedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Publications: their lists are added to, taken from or set anew, so that subscribers never lose them. */
final class PublicationDdl implements KindDdl<Publication> {
    private static final Map<String, String> DEFAULTS = Map.of(
            "publish", "insert, update, delete, truncate",
            "publish_via_partition_root", "false",
            "publish_generated_columns", "none");

    private final Words words;

    PublicationDdl(Words words) {
        this.words = words;
    }

    @Override
    public Means alteration(Change.Alter alter, Publication before, Publication after, PlanContext context) {
        return alter.touches(Publication.ALL_TABLES)
                ? new Means.Recreate("FOR ALL TABLES can't be altered")
                : new Means.InPlace();
    }

    @Override
    public List<Statement> create(Publication publication, Operation.Create operation, PlanContext context) {
        return publication.createStatements().stream()
                .map(sql -> Statement.of(sql, "create " + publication.id().describe(), LockImpact.NONE))
                .map(create -> locking(create, publication.tables()))
                .toList();
    }

    @Override
    public List<Statement> drop(Publication publication, Operation.Drop operation, PlanContext context) {
        return List.of(words.free(
                publication.dropStatement().text(), "drop " + publication.id().describe()));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, Publication before, Publication after, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        if (alter.touches(Publication.TABLES, Publication.SCHEMAS)) {
            lists(before, after, statements);
        }
        if (alter.touches(Publication.PARAMETERS)) {
            statements.add(alter(after, "SET (" + parameters(before, after) + ")", "set parameters of"));
        }
        return statements;
    }

    /** A table's columns or rows can only be changed together with the whole list. */
    private void lists(Publication before, Publication after, List<Statement> statements) {
        boolean changed =
                after.tables().stream().anyMatch(table -> !before.tables().contains(table) && publishes(before, table));
        List<PublishedTable> newTables = after.tables().stream()
                .filter(table -> changed || !publishes(before, table))
                .toList();
        List<Identifier> newSchemas = after.schemas().stream()
                .filter(schema -> changed || !before.schemas().contains(schema))
                .toList();
        List<String> added =
                Publication.lists(newTables.stream().map(PublishedTable::sql).toList(), newSchemas);
        if (changed) {
            statements.add(
                    locking(alter(after, "SET " + String.join(", ", added), "set what is published by"), newTables));
            return;
        }
        List<String> dropped = Publication.lists(
                before.tables().stream()
                        .filter(table -> !publishes(after, table))
                        .map(table -> "ONLY " + Sql.name(table.table()))
                        .toList(),
                before.schemas().stream()
                        .filter(schema -> !after.schemas().contains(schema))
                        .toList());
        if (!dropped.isEmpty()) {
            statements.add(alter(after, "DROP " + String.join(", ", dropped), "take from"));
        }
        if (!added.isEmpty()) {
            statements.add(locking(alter(after, "ADD " + String.join(", ", added), "add to"), newTables));
        }
    }

    private Statement locking(Statement statement, List<PublishedTable> tables) {
        Statement locking = statement;
        for (PublishedTable published : tables) {
            locking = words.also(locking, LockForm.PUBLISH, LockRole.OBJECT, published.table());
        }
        return locking;
    }

    private static boolean publishes(Publication publication, PublishedTable table) {
        return publication.tables().stream().anyMatch(one -> one.table().equals(table.table()));
    }

    private static String parameters(Publication before, Publication after) {
        ParameterChange change = ParameterChange.of(before.parameters(), after.parameters());
        Stream<Option> reset =
                change.reset().stream().sorted().map(name -> new Option(name, DEFAULTS.getOrDefault(name, "")));
        return Stream.concat(change.set().stream(), reset)
                .map(Publication::phrase)
                .collect(Collectors.joining(", "));
    }

    private Statement alter(Publication publication, String action, String summary) {
        return words.free(
                "ALTER PUBLICATION " + Sql.name(publication.id()) + " " + action,
                summary + " " + publication.id().describe());
    }
}
