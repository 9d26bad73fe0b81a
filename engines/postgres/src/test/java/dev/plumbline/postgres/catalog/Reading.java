package dev.plumbline.postgres.catalog;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database that was made by a script, as the reader sees it. */
record Reading(Snapshot snapshot) {
    static final Identifier PUBLIC = Identifier.of("public");

    /** What the reader sees in a new database after the script. */
    static Reading of(TestServers servers, String version, String script) throws SQLException {
        try (ShadowDatabase database = servers.database(new PostgresEngine(), version)) {
            execute(database.connection(), script);
            return new Reading(new PostgresCatalogReader().read(database.connection()));
        }
    }

    static void execute(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    static NamedId id(ObjectKind<?> kind, String name) {
        return new NamedId(kind, Namespace.of(PUBLIC), Identifier.of(name));
    }

    static MemberId member(String table, ObjectKind<?> kind, String name) {
        return new MemberId(id(Table.KIND, table), kind, Identifier.of(name));
    }

    <T extends SchemaObject> T find(ObjectKind<T> kind, String name) {
        return snapshot.catalog().find(id(kind, name), kind).orElseThrow();
    }

    <T extends SchemaObject> T find(String table, ObjectKind<T> kind, String name) {
        return snapshot.catalog().find(member(table, kind, name), kind).orElseThrow();
    }

    boolean has(String table, ObjectKind<?> kind, String name) {
        return snapshot.catalog().contains(member(table, kind, name));
    }

    Column column(String table, String name) {
        return find(table, Column.KIND, name);
    }
}
