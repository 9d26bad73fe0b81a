package dev.plumbline.usecases;

import dev.plumbline.core.plan.Strategy;
import dev.plumbline.testkit.TestServers;
import java.nio.file.Path;
import java.sql.SQLException;

/** A shop with rows, whose plans let others go on. */
final class OnlineShop {
    static final String TABLES = """
        CREATE TABLE customers (id integer CONSTRAINT customers_key PRIMARY KEY, name text);
        CREATE TABLE orders (id integer, customer integer, total integer, note text);
        CREATE INDEX by_total ON orders (total);
        """;
    static final String ROWS = """
        INSERT INTO customers SELECT i, 'n' || i FROM generate_series(1, 100) AS i;
        INSERT INTO orders SELECT i, i, i, 't' || i FROM generate_series(1, 100) AS i;
        """;

    private OnlineShop() {}

    /** @param more what there is beside the tables */
    static LiveShop open(TestServers servers, String major, Path folder, String more) throws SQLException {
        return of(servers, major, folder, TABLES + more, ROWS);
    }

    /** @param scripts what is run in it, each in a transaction */
    static LiveShop of(TestServers servers, String major, Path folder, String... scripts) throws SQLException {
        LiveShop shop = new LiveShop(servers, major, folder, options -> options.withStrategy(Strategy.ONLINE));
        for (String script : scripts) {
            shop.run(script);
        }
        return shop;
    }
}
