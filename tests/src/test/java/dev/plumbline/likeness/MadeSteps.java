package dev.plumbline.likeness;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Values;
import dev.plumbline.core.rename.likeness.Inference;
import dev.plumbline.core.rename.likeness.KnownValues;
import dev.plumbline.core.rename.likeness.Sign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes steps from real schemas, for learning only: a table or some columns are renamed, others go, others come. The server
 * carries them out, so that keys, indexes and views follow as they would.
 */
final class MadeSteps {
    private final Random random;
    private final NewWords names;
    private final List<Column> columns;
    private final Runner runner;
    private final Supplier<Catalog> reader;
    private final List<Example> examples = new ArrayList<>();
    private int failures;

    /** Runs a statement; false if the server refuses it. */
    @FunctionalInterface
    interface Runner {
        boolean run(String sql);
    }

    /** @param columns of all schemas, to be added here and there */
    MadeSteps(Random random, NewWords names, List<Column> columns, Runner runner, Supplier<Catalog> reader) {
        this.random = random;
        this.names = names;
        this.columns = List.copyOf(columns);
        this.runner = runner;
        this.reader = reader;
    }

    List<Example> examples() {
        return examples;
    }

    int failures() {
        return failures;
    }

    /** Walks on from the schema as it is, step by step. */
    void walk(int steps) {
        Catalog before = reader.get();
        for (int step = 0; step < steps; step++) {
            Map<MemberId, String> renamed = new HashMap<>();
            Map<NamedId, String> tables = new HashMap<>();
            List<Table> all = before.all(Table.KIND).filter(MadeSteps::isPlain).toList();
            if (all.isEmpty()) {
                return;
            }
            Set<Table> touched = new HashSet<>();
            if (random.nextInt(3) == 0) {
                tables(before, all, tables, touched);
            } else {
                for (int count = 0; count < 3; count++) {
                    Table table = all.get(random.nextInt(all.size()));
                    if (touched.add(table)) {
                        columns(before, table, renamed);
                    }
                }
            }
            Catalog after = reader.get();
            learn(before, shuffled(before, after), renamed, tables);
            before = after;
        }
    }

    private static boolean isPlain(Table table) {
        return table.id()
                .namespace()
                .schema()
                .filter(schema -> !schema.text().startsWith("pg_"))
                .isPresent();
    }

    private boolean run(String sql) {
        boolean done = runner.run(sql);
        failures += done ? 0 : 1;
        return done;
    }

    private static String sql(NamedId table) {
        return quoted(table.namespace().schema().orElseThrow().text()) + "." + quoted(table.name());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private void columns(Catalog catalog, Table table, Map<MemberId, String> renamed) {
        List<Column> own = new ArrayList<>(catalog.columns(table.id()));
        Collections.shuffle(own, random);
        String alter = "ALTER TABLE " + sql(table.id()) + " ";
        int renames = random.nextInt(3);
        int drops = random.nextInt(3);
        for (Column column : own) {
            if (renames > 0) {
                renames--;
                rename(table, column, alter, renamed);
            } else if (drops > 0 && own.size() > 2) {
                drops--;
                run(alter + "DROP COLUMN " + quoted(column.id().name()) + " CASCADE");
                if (random.nextInt(5) > 0) {
                    add(alter, column);
                }
            }
        }
        if (random.nextInt(3) == 0 && !own.isEmpty()) {
            add(alter, own.getFirst());
        }
    }

    private void rename(Table table, Column column, String alter, Map<MemberId, String> renamed) {
        String name = names.renamed(column.id().name(), table.id().name());
        if (run(alter + "RENAME COLUMN " + quoted(column.id().name()) + " TO " + quoted(name))) {
            renamed.put(column.id(), name);
            String type = column.type().text();
            String change = alter + "ALTER COLUMN " + quoted(name);
            int more = random.nextInt(100);
            if (more < 12) {
                run(change + " TYPE "
                        + (type.equals("integer") ? "bigint" : type.startsWith("character") ? "text" : type));
            } else if (more < 20) {
                run(change + (column.nullable() ? " SET NOT NULL" : " DROP NOT NULL"));
            } else if (more < 26 && column.defaultValue().isPresent()) {
                run(change + " DROP DEFAULT");
            }
        }
    }

    /** Adds a column that another schema has; often of the type of the one that went, sometimes with a word of its name. */
    private void add(String alter, Column gone) {
        Column like = columns.get(random.nextInt(columns.size()));
        String type =
                random.nextInt(100) < 30 ? gone.type().text() : like.type().text();
        String name = like.id().name();
        if (random.nextInt(100) < 10) {
            String[] words = gone.id().name().split("_", -1);
            name = name + "_" + words[words.length - 1];
        } else if (random.nextInt(100) < 5) {
            name = gone.id().name() + "_" + (2 + random.nextInt(3));
        }
        run(alter + "ADD COLUMN " + quoted(name) + " " + type
                + (like.nullable() || random.nextBoolean() ? "" : " NOT NULL"));
    }

    private void tables(Catalog catalog, List<Table> all, Map<NamedId, String> tables, Set<Table> touched) {
        for (int count = 0; count < 2; count++) {
            Table table = all.get(random.nextInt(all.size()));
            if (!touched.add(table)) {
                continue;
            }
            String alter = "ALTER TABLE " + sql(table.id()) + " ";
            if (random.nextBoolean()) {
                String name = names.renamed(table.id().name(), table.id().name());
                String now = "ALTER TABLE "
                        + quoted(table.id().namespace().schema().orElseThrow().text()) + "." + quoted(name) + " ";
                if (run(alter + "RENAME TO " + quoted(name))) {
                    tables.put(table.id(), name);
                    changed(catalog, table, now);
                }
            } else {
                replaced(table, all);
            }
        }
    }

    private void changed(Catalog catalog, Table table, String alter) {
        for (Column column : catalog.columns(table.id())) {
            int way = random.nextInt(100);
            if (way < 8) {
                run(alter + "DROP COLUMN " + quoted(column.id().name()) + " CASCADE");
            } else if (way < 16) {
                run(alter + "RENAME COLUMN " + quoted(column.id().name()) + " TO "
                        + quoted(names.renamed(column.id().name(), table.id().name())));
            } else if (way < 24) {
                add(alter, column);
            }
        }
    }

    /** Another table comes when one goes: like a third one, or from columns of other schemas. */
    private void replaced(Table table, List<Table> all) {
        String name = random.nextInt(3) == 0
                ? names.renamed(table.id().name(), table.id().name())
                : names.name() + "_" + names.name();
        String schema = quoted(table.id().namespace().schema().orElseThrow().text());
        String create = "CREATE TABLE " + schema + "." + quoted(name.length() > 60 ? name.substring(0, 60) : name);
        boolean successor = random.nextInt(100) < 15 && run(create + " (LIKE " + sql(table.id()) + " INCLUDING ALL)");
        run("DROP TABLE " + sql(table.id()) + " CASCADE");
        if (successor) {
            return;
        }
        Table other = all.get(random.nextInt(all.size()));
        if (random.nextInt(100) < 50 && !other.equals(table)) {
            run(create + " (LIKE " + sql(other.id()) + " INCLUDING ALL)");
        } else {
            Map<String, String> columns = new HashMap<>();
            for (int count = 2 + random.nextInt(8); count > 0; count--) {
                Column column = this.columns.get(random.nextInt(this.columns.size()));
                columns.put(quoted(column.id().name()), column.type().text());
            }
            List<String> parts = new ArrayList<>();
            columns.forEach((column, type) -> parts.add(column + " " + type));
            run(create + " (" + String.join(", ", parts) + ")");
        }
    }

    /** Who writes a schema by hand puts a new column where it pleases, sometimes where another one was. */
    private Catalog shuffled(Catalog before, Catalog after) {
        List<SchemaObject> objects = new ArrayList<>();
        for (SchemaObject object : after.objects()) {
            Optional<Table> old = before.find(object.id(), Table.KIND);
            objects.add(object instanceof Table table && old.isPresent() ? shuffled(old.get(), table) : object);
        }
        return Catalog.of(objects);
    }

    private Table shuffled(Table old, Table table) {
        List<Identifier> gone = new ArrayList<>(old.columnOrder());
        gone.removeAll(table.columnOrder());
        List<Identifier> order = new ArrayList<>(table.columnOrder());
        for (Identifier name : table.columnOrder()) {
            boolean atEnd = order.indexOf(name) >= old.columnOrder().size() - gone.size();
            if (!old.columnOrder().contains(name) && atEnd && random.nextInt(100) < 50) {
                int place = random.nextInt(4) == 0 && !gone.isEmpty()
                        ? old.columnOrder().indexOf(gone.get(random.nextInt(gone.size())))
                        : random.nextInt(order.size());
                order.remove(name);
                order.add(Math.min(place, order.size()), name);
            }
        }
        return new Table(table.id(), order, table.common(), table.detail());
    }

    /** In a schema that was written by hand names of parts are those that a new table would get. */
    private static List<Sign> written(List<Sign> signs, boolean byHand) {
        return byHand
                ? signs.stream().filter(sign -> !sign.name().equals("lingers")).toList()
                : signs;
    }

    private void learn(Catalog before, Catalog after, Map<MemberId, String> renamed, Map<NamedId, String> tables) {
        boolean byHand = random.nextBoolean();
        Inference inference = new Inference(before, after, List.of(), id -> true, (old, now) -> KnownValues.NONE);
        for (Inference.Group group : inference.groups(Inference.Stage.TABLES)) {
            group.pairs()
                    .forEach(pair -> examples.add(new Example(
                            "table",
                            written(pair.signs(), byHand),
                            pair.after().id().name().equals(tables.get((NamedId)
                                    pair.before().id())))));
        }
        List<Change.Rename> certain = new ArrayList<>();
        tables.forEach((id, name) -> before.find(id)
                .ifPresent(old -> after.find(new NamedId(Table.KIND, id.namespace(), Identifier.of(name)))
                        .ifPresent(now ->
                                certain.add(new Change.Rename(old, now, Optional.empty(), Change.Origin.TOLD)))));
        if (!certain.isEmpty()) {
            return;
        }
        for (Inference.Group group : inference.groups(Inference.Stage.COLUMNS)) {
            // Columns that come from a parent are renamed with it, and nothing was written down of that.
            boolean inherited = group.pairs().stream()
                    .anyMatch(pair -> before.find(((MemberId) pair.before().id()).parent()).stream()
                            .flatMap(Values::references)
                            .findAny()
                            .isPresent());
            if (inherited) {
                continue;
            }
            group.pairs()
                    .forEach(pair -> examples.add(new Example(
                            "column",
                            written(pair.signs(), byHand),
                            pair.after().id().name().equals(renamed.get((MemberId)
                                    pair.before().id())))));
        }
    }
}
