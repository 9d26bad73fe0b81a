package dev.plumbline.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.testkit.TestServers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServers.Provider.class)
class PrintingTest {
    /** Without these, what is printed of a catalogue's objects would be forgotten wherever anybody else writes anything. */
    @Test
    void looksForChangesAndSurvivorsInEveryCatalogueOfWhichItPrints(TestServers servers) throws SQLException {
        Set<Long> catalogs = new TreeSet<>();
        for (CatalogQuery query : CatalogQuery.values()) {
            query.printing().ifPresent(printing -> catalogs.addAll(printing.catalogs()));
        }
        List<String> names = new ArrayList<>();
        try (ShadowDatabase database = servers.database(new PostgresEngine(), "18");
                Statement statement = database.connection().createStatement()) {
            for (long catalog : catalogs) {
                try (ResultSet name = statement.executeQuery("SELECT " + catalog + "::regclass::text")) {
                    name.next();
                    names.add("'pg_catalog." + name.getString(1) + "'");
                }
            }
        }
        names.remove("'pg_catalog.pg_constraint'"); // whoever asks for its text has found it in the snapshot

        assertThat(CatalogQuery.resource("reading/survivors")).contains(names);
        assertThat(CatalogQuery.resource("reading/changes")).contains(names);
    }
}
