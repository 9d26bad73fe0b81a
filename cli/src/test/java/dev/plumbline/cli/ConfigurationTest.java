package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationTest {
    private static final List<String> SHOP =
            List.of("CREATE TABLE orders (id INTEGER PRIMARY KEY, total TEXT)", "CREATE TABLE extra (a)");
    private static final String NEXT =
            "CREATE TABLE purchases (id INTEGER PRIMARY KEY, total TEXT); CREATE TABLE other (a, b, c);";

    @TempDir
    private Path folder;

    @BeforeEach
    void sides() throws Exception {
        database("shop.db", SHOP);
        Files.writeString(folder.resolve("next.sql"), NEXT);
    }

    @Test
    void a_file_in_the_working_directory_names_environments_and_says_what_counts() throws Exception {
        configure("""
            engine: sqlite
            renames:
              - orders=purchases
            exclude: [extra, other]
            environments:
              production: %s
              wanted:
                url: %s
            """.formatted(folder.resolve("shop.db"), folder.resolve("next.sql")));

        CommandRun diff = run("diff", "env:production", "env:wanted");

        assertThat(diff.out()).contains("orders → purchases", "1 difference", "Looked at: not extra, other");
        assertThat(diff.status()).isEqualTo(1);
    }

    @Test
    void the_command_line_wins_over_the_file_and_environments_over_what_is_usual() throws Exception {
        configure("""
            exclude: orders
            proof: none
            strategy: simple
            environments:
              production:
                url: %s
                exclude:
                  - extra
            """.formatted(folder.resolve("shop.db")));
        String plain = folder.resolve("shop.db").toString();

        assertThat(run("inspect", plain).out()).contains("extra").doesNotContain("orders");
        assertThat(run("inspect", "env:production").out()).contains("orders").doesNotContain("extra");
        assertThat(run("inspect", "env:production", "--exclude", "nothing").out())
                .contains("orders", "extra");
        assertThat(run("plan", "env:production", "empty:sqlite").out()).startsWith("not proved: --no-proof");
        assertThat(run("plan", "env:production", "empty:sqlite", "--proof", "structure")
                        .out())
                .startsWith("proved on SQLite");
    }

    @Test
    void a_file_with_another_name_is_read_where_it_is_named() throws Exception {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"), "environments: {here: %s}\n".formatted(folder.resolve("shop.db")));

        assertThat(CommandRun.of("inspect", "env:here", "--config", file.toString())
                        .out())
                .contains("orders");
    }

    @Test
    void what_is_wrong_is_told_with_file_line_and_what_to_do() throws Exception {
        assertRefused("PLB-1622", "line 2", "Did you mean 'strategy'?", "engine: sqlite\nstrategi: online\n");
        assertRefused("PLB-1622", "line 3", "'urls' in the environment x", "environments:\n  x:\n    urls: a.db\n");
        assertRefused("PLB-1623", "line 1", "auto, simple, online", "strategy: fast\n");
        assertRefused("PLB-1623", "line 2", "engine wants a single value", "engine:\n  - a\n  - b\n");
        assertRefused("PLB-1623", "line 1", "keys and values", "- just\n- a list\n");
        assertRefused("PLB-1623", "line 2", "has no url", "environments:\n  x: {engine: sqlite}\n");
        assertRefused("PLB-1621", "line 2", "plumbline.yaml", "engine: sqlite\n  shadow: : none\n");
        assertRefused("PLB-1621", "line 2", "plumbline.yaml", "engine: sqlite\nengine: postgres\n");
        assertRefused("PLB-1621", "line 2", "references", "engine: &a sqlite\nshadow: *a\n");
        assertThat(run("inspect", "shop.db", "--config", "not-there.yaml").err())
                .contains("PLB-1620", "--config");
    }

    @Test
    void an_environment_that_nobody_has_named_is_told_with_those_that_there_are() throws Exception {
        configure("environments: {a: shop.db, b: shop.db}\n");

        assertThat(run("inspect", "env:c").err()).contains("PLB-1624", "'c'", "a, b");
        assertThat(CommandRun.of("inspect", "env:c").err()).contains("PLB-1624", "plumbline.yaml");
    }

    @Test
    void two_environments_that_differ_in_what_is_looked_at_are_told() throws Exception {
        configure("""
            environments:
              a: {url: shop.db, include: x}
              b: {url: shop.db, include: y}
            """);

        assertThat(run("diff", "env:a", "env:b").err()).contains("PLB-1626", "--include");
    }

    @Test
    void passwords_come_from_the_environment_and_are_never_shown() throws Exception {
        configure("""
            environments:
              there: postgresql://ada:${SHOP_PASSWORD}@127.0.0.1:1/shop
              plain: postgresql://ada:verysecret@127.0.0.1:1/shop
              none: postgresql://ada:${NOT_SET_ANYWHERE}@127.0.0.1:1/shop
              odd: "nothing:verysecret"
            """);
        Map<String, String> environment = Map.of("SHOP_PASSWORD", "topsecret");

        CommandRun there = CommandRun.in(folder, environment, "inspect", "env:there");
        assertThat(there.status()).isEqualTo(3);
        assertThat(there.err()).contains("127.0.0.1").doesNotContain("topsecret");
        assertThat(run("inspect", "env:plain").err()).doesNotContain("verysecret");
        assertThat(run("inspect", "env:none").err()).contains("NOT_SET_ANYWHERE");
        assertThat(run("inspect", "env:odd").err())
                .contains("PLB-1201", "env:odd")
                .doesNotContain("verysecret");
    }

    @Test
    void a_line_that_is_no_yaml_is_not_repeated() throws Exception {
        configure("environments:\n  a: postgresql://ada:verysecret@localhost/x: y\n");

        assertThat(run("inspect", "env:a").err()).contains("PLB-1621").doesNotContain("verysecret");
    }

    @Test
    void renames_are_told_as_pairs_too_and_the_command_line_has_the_last_word() throws Exception {
        configure("renames: {orders: gone}\nengine: sqlite\n");
        String[] sides = {
            folder.resolve("shop.db").toString(), folder.resolve("next.sql").toString()
        };

        assertThat(run("diff", sides[0], sides[1]).err()).contains("gone");
        assertThat(run("diff", sides[0], sides[1], "--rename", "orders=purchases")
                        .out())
                .contains("orders → purchases");
    }

    private void assertRefused(String code, String line, String what, String yaml) throws IOException {
        configure(yaml);
        CommandRun run = run("inspect", folder.resolve("shop.db").toString());
        assertThat(run.err()).contains(code, line, what);
        assertThat(run.status()).isEqualTo(2);
    }

    private void configure(String yaml) throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), yaml);
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(folder, Map.of(), arguments);
    }

    private void database(String name, List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
