package dev.plumbline.cli;

import dev.plumbline.testkit.NameFuzz;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A schema for PostgreSQL in which everything that can have a name has one that nobody would give it. */
final class HellishSchema {
    private static final int LONGEST = 63;

    /** The fuzz begins with plain words; schemas shall have worse. */
    private static final int WORDS = 60;

    private final NameFuzz fuzz;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Random random;
    private final StringBuilder script = new StringBuilder();
    private final List<String> schemas = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final boolean changed;
    private String referenced = "";

    /** @param changed whether almost everything is other than it is otherwise, under the same names */
    HellishSchema(long seed, boolean changed) {
        this.fuzz = new NameFuzz(seed, LONGEST);
        this.random = new Random(seed);
        this.changed = changed;
    }

    /** A schema with so many groups of a type, a table and what hangs on it, spread over so many schemas. */
    HellishSchema fill(int schemaCount, int groups) {
        List<String> words = Stream.generate(fuzz::next).limit(WORDS).toList();
        for (int at = 0; at < schemaCount; at++) {
            schemas.add(next());
            line("CREATE SCHEMA %s".formatted(quoted(schemas.get(at))));
            line("COMMENT ON SCHEMA %s IS %s".formatted(quoted(schemas.get(at)), literal(next())));
        }
        waiting.addAll(words);
        for (int at = 0; at < groups; at++) {
            group(quoted(schemas.get(at % schemaCount)) + ".");
        }
        return this;
    }

    private void group(String in) {
        String type = in + name();
        String domain = in + name();
        String composite = in + name();
        String sequence = in + name();
        String function = in + name();
        String procedure = in + name();
        String label = next();
        line("CREATE TYPE %s AS ENUM (%s, %s)".formatted(type, literal(label), literal(varied(next(), next()))));
        line("CREATE DOMAIN %s AS text CONSTRAINT %s CHECK (VALUE <> %s)".formatted(domain, name(), varied()));
        line("CREATE TYPE %s AS (%s integer, %s text)".formatted(composite, name(), varied(name(), name())));
        line("CREATE SEQUENCE %s INCREMENT BY %s".formatted(sequence, varied("1", "3")));
        String argument = name();
        line("CREATE FUNCTION %s(%s text DEFAULT %s) RETURNS text LANGUAGE sql IMMUTABLE AS %s"
                .formatted(function, argument, literal(next()), literal("SELECT " + argument + " || " + varied())));
        line("CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS %s"
                .formatted(procedure, literal("BEGIN RAISE NOTICE '%', " + varied() + "; RETURN NEW; END")));
        table(in, new Parts(type, domain, composite, sequence, function, procedure, label));
    }

    private record Parts(
            String type,
            String domain,
            String composite,
            String sequence,
            String function,
            String procedure,
            String label) {}

    private void table(String in, Parts parts) {
        String bare = next();
        String table = in + quoted(bare);
        tables.add(bare);
        String id = name();
        String word = name();
        String kind = name();
        String whole = name();
        line(("CREATE TABLE %s (%s %s DEFAULT nextval(%s) CONSTRAINT %s PRIMARY KEY, %s %s CONSTRAINT %s UNIQUE,"
                        + " %s %s DEFAULT %s, %s %s, %s text GENERATED ALWAYS AS (lower(%s)) STORED,"
                        + " CONSTRAINT %s CHECK (%s > 0 AND %s <> %s))")
                .formatted(
                        table,
                        id,
                        varied("integer", "bigint"),
                        literal(parts.sequence()) + "::regclass",
                        name(),
                        word,
                        parts.domain(),
                        name(),
                        kind,
                        parts.type(),
                        literal(parts.label()),
                        whole,
                        parts.composite(),
                        name(),
                        word,
                        name(),
                        id,
                        word,
                        varied()));
        line("ALTER TABLE %s ADD COLUMN %s %s".formatted(table, varied(name(), name()), varied("integer", "text")));
        line("ALTER SEQUENCE %s OWNED BY %s.%s".formatted(parts.sequence(), table, id));
        String target = referenced.isEmpty() || random.nextInt(4) == 0 ? table : referenced;
        line("ALTER TABLE %s ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s".formatted(table, name(), id, target));
        referenced = table;
        line("CREATE INDEX %s ON %s (%s, %s(%s)) WHERE %s <> %s"
                .formatted(name(), table, id, parts.function(), word, word, varied()));
        line("CREATE INDEX %s ON %s ((%s || %s))".formatted(varied(name(), name()), table, word, literal(next())));
        String view = in + name();
        line("CREATE VIEW %s AS SELECT %s AS %s, %s.%s FROM %s"
                .formatted(view, id, varied(name(), name()), table, word, table));
        line("CREATE MATERIALIZED VIEW %s AS SELECT %s, %s(%s) AS %s FROM %s"
                .formatted(in + name(), id, parts.function(), word, name(), table));
        line(("CREATE TRIGGER %s BEFORE UPDATE OF %s ON %s FOR EACH ROW WHEN (NEW.%s IS NOT NULL) EXECUTE FUNCTION"
                        + " %s(%s)")
                .formatted(name(), word, table, word, parts.procedure(), varied()));
        line("CREATE POLICY %s ON %s USING (%s <> %s)".formatted(name(), table, word, varied()));
        line("CREATE RULE %s AS ON DELETE TO %s WHERE OLD.%s = %s DO INSTEAD NOTHING"
                .formatted(name(), table, id, varied("1", "2")));
        line("CREATE STATISTICS %s ON %s, %s FROM %s".formatted(in + name(), id, word, table));
        line("COMMENT ON TABLE %s IS %s".formatted(table, varied()));
        line("COMMENT ON COLUMN %s.%s IS %s".formatted(table, word, varied()));
        line("COMMENT ON VIEW %s IS %s".formatted(view, literal(next())));
    }

    /** A text that is another if all is changed. */
    private String varied() {
        return literal(varied(next(), next()));
    }

    private String varied(String plain, String other) {
        return changed ? other : plain;
    }

    private void line(String statement) {
        script.append(statement).append(";\n");
    }

    private String next() {
        String name = waiting.isEmpty() ? fuzz.next() : waiting.removeFirst();
        names.add(name);
        return name;
    }

    private String name() {
        return quoted(next());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    String script() {
        return script.toString();
    }

    List<String> schemas() {
        return List.copyOf(schemas);
    }

    List<String> tables() {
        return List.copyOf(tables);
    }

    int size() {
        return names.size();
    }
}
