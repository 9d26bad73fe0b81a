package dev.plumbline.usecases;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.app.json.PlanWriter;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import dev.plumbline.mysql.MysqlEngine;
import dev.plumbline.testkit.TestServers;
import dev.plumbline.testkit.UnpackedMysql;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A database of MariaDB or MySQL, and plans for it. */
final class MysqlShop implements AutoCloseable {
    static final String MARIADB = "11.4-MariaDB";

    private final MysqlEngine engine = new MysqlEngine();
    private final Path folder;
    private final Plumbline plumbline;
    private final ShadowDatabase database;

    /** @param choices what is different from the usual options */
    MysqlShop(TestServers servers, String version, Path folder, UnaryOperator<Options> choices) throws SQLException {
        assume(version);
        this.folder = folder;
        this.plumbline = Plumbline.with(choices.apply(Options.of(System.getenv())
                .withCache(TestServers.place().cache())
                .withEngine(version.contains("Maria") ? "mariadb:11.4" : "mysql:" + version)));
        this.database = servers.database(engine, version);
        for (String host : List.of("%", "localhost")) {
            run("CREATE USER IF NOT EXISTS shopkeeper@'%s' IDENTIFIED BY 'geheim'".formatted(host));
            run("GRANT ALL ON *.* TO shopkeeper@'%s'".formatted(host));
        }
    }

    private static void assume(String version) {
        Optional<String> none = version.contains("Maria") ? Optional.empty() : UnpackedMysql.prepare();
        assumeTrue(none.isEmpty(), none.orElse(""));
    }

    Plumbline plumbline() {
        return plumbline;
    }

    /** Over the one connection that the database came with. */
    Source target() {
        return new Source.Connected(new OneConnection(database.connection()));
    }

    /** Where it is, as a person types it. */
    String address() throws SQLException {
        return "mysql://shopkeeper:geheim@127.0.0.1:%s/%s".formatted(port(), name());
    }

    String port() throws SQLException {
        return list("SELECT @@port").getFirst();
    }

    String name() throws SQLException {
        return list("SELECT DATABASE()").getFirst();
    }

    /** Another session, of somebody called shopkeeper. */
    Connection another() throws SQLException {
        return engine.connect(engine.address(address(), Map.of()).orElseThrow(), ConnectOptions.STANDARD);
    }

    void run(String script) throws SQLException {
        for (ScriptStatement statement : engine.splitter().split(script)) {
            try (Statement sql = database.connection().createStatement()) {
                sql.execute(statement.sql().text());
            }
        }
    }

    List<String> list(String query) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** What the server says of a table. */
    String shown(String table) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery("SHOW CREATE TABLE `" + table + "`")) {
            rows.next();
            return rows.getString(2);
        }
    }

    Plan plan(String wanted) throws IOException {
        return plumbline.plan(target(), script(wanted), Projection.STANDARD);
    }

    Source script(String wanted) throws IOException {
        return plumbline.source(
                Files.writeString(folder.resolve("wanted.sql"), wanted).toString());
    }

    ApplyResult apply(Plan plan) {
        return plumbline.apply(target(), plan);
    }

    /** A plan as another run finds it. */
    PlanDocument document(Plan plan) throws IOException {
        StringWriter text = new StringWriter();
        new PlanWriter().write(plan, text);
        return plumbline.document(Files.writeString(folder.resolve("plan.json"), text.toString()));
    }

    @Override
    public void close() throws SQLException {
        plumbline.close();
        database.close();
    }
}
