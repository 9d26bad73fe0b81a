package dev.plumbline.likeness;

import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.rename.likeness.Model;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.testkit.Corpus;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns the weights of {@code Weights} from steps made of the corpus' real schemas, and prints them. Nothing of what the
 * measures judge is looked at: neither histories nor annotated cases.
 */
public final class Learning {
    private static final long SEED = 20_261_123;
    private static final int STEPS = 40;
    private static final int LARGEST = 400_000;
    private static final double COST = 20;

    private final Engine engine = new PostgresEngine();
    private final TestServers servers = new TestServers();

    private Learning() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        Learning learning = new Learning();
        try {
            learning.run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : STEPS);
        } finally {
            learning.servers.close();
        }
    }

    private void run(int steps) throws SQLException, IOException {
        Map<String, Path> schemas = new TreeMap<>(Corpus.shared().schemas("postgres"));
        schemas.values().removeIf(file -> file.toFile().length() > LARGEST);
        List<Column> columns = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        for (Path file : schemas.values()) {
            try (ShadowDatabase database = loaded(file)) {
                Catalog catalog = read(database);
                catalog.all(Table.KIND).forEach(table -> {
                    tables.add(table.id().name());
                    columns.addAll(catalog.columns(table.id()));
                });
            }
        }
        columns.removeIf(column -> column.type().text().contains("."));
        List<String> names = new ArrayList<>(
                columns.stream().map(column -> column.id().name()).toList());
        names.addAll(tables);
        List<Example> examples = new ArrayList<>();
        for (Map.Entry<String, Path> schema : schemas.entrySet()) {
            Random random = new Random(SEED + schema.getKey().hashCode());
            try (ShadowDatabase database = loaded(schema.getValue())) {
                MadeSteps made = new MadeSteps(
                        random,
                        new NewWords(random, names),
                        columns,
                        sql -> tried(database, sql),
                        () -> read(database));
                made.walk(steps);
                examples.addAll(made.examples());
                System.err.printf(
                        "%s: %d examples, %d statements refused%n",
                        schema.getKey(), made.examples().size(), made.failures());
            }
        }
        print("table", Experience.TABLES, examples);
        print("column", Experience.COLUMNS, examples);
    }

    private ShadowDatabase loaded(Path file) throws IOException {
        ShadowDatabase database = servers.database(engine, "18");
        String script = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (ScriptStatement statement : engine.splitter().split(script)) {
            try {
                database.run(statement.sql());
            } catch (SQLException refused) {
                System.err.println(file.getFileName() + ": " + refused.getMessage());
            }
        }
        return database;
    }

    private Catalog read(ShadowDatabase database) {
        try {
            return engine.reader().read(database.connection()).catalog();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean tried(ShadowDatabase database, String sql) {
        try (Statement statement = database.connection().createStatement()) {
            return !statement.execute(sql);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static void print(String kind, Model experience, List<Example> all) {
        List<Example> examples =
                all.stream().filter(example -> example.kind().equals(kind)).toList();
        Model model = new Regression(examples, experience, COST).learned();
        long renamed = examples.stream().filter(Example::renamed).count();
        System.out.printf("%s: %d examples, %d of them renamed%n", kind, examples.size(), renamed);
        System.out.printf("new Model(%n        %s,%n        Map.ofEntries(%n", model.bias());
        new TreeMap<>(model.weights())
                .forEach((sign, weight) -> System.out.printf("                Map.entry(\"%s\", %s),%n", sign, weight));
        for (double threshold : new double[] {0.5, 0.8, 0.9, 0.95, 0.98}) {
            long taken = examples.stream()
                    .filter(example -> probability(model, example) >= threshold)
                    .count();
            long right = examples.stream()
                    .filter(example -> example.renamed() && probability(model, example) >= threshold)
                    .count();
            System.out.printf("    from %.2f: %d taken, %d right, of %d%n", threshold, taken, right, renamed);
        }
    }

    private static double probability(Model model, Example example) {
        return 1 / (1 + Math.exp(-model.logOdds(example.signs())));
    }
}
