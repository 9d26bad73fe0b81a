package dev.plumbline.sqlite;

import dev.plumbline.core.engine.Capability;
import dev.plumbline.core.engine.CatalogReader;
import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.SampleRows;
import dev.plumbline.core.engine.ShadowServers;
import dev.plumbline.core.engine.TypeShapes;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.sql.StatementSplitter;
import dev.plumbline.sqlite.catalog.SqliteCatalogReader;
import dev.plumbline.sqlite.ddl.SqliteDdlWriter;
import dev.plumbline.sqlite.model.DatabaseSettings;
import dev.plumbline.sqlite.model.SqliteCheck;
import dev.plumbline.sqlite.model.SqliteColumn;
import dev.plumbline.sqlite.model.SqliteKey;
import dev.plumbline.sqlite.model.SqliteShapes;
import dev.plumbline.sqlite.model.SqliteTable;
import dev.plumbline.sqlite.model.VirtualTable;
import dev.plumbline.sqlite.sql.SqliteSplitter;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SQLite, in the version that the driver carries. The driver is loaded when the first connection is opened. */
public final class SqliteEngine implements Engine {
    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public String title() {
        return "SQLite";
    }

    @Override
    public Map<Capability, String> lacks() {
        Map<Capability, String> lacks = new EnumMap<>(Capability.class);
        lacks.put(Capability.SCHEMAS, "a SQLite file is one schema");
        lacks.put(Capability.SEQUENCES, "SQLite counts rowids only");
        lacks.put(Capability.ENUM_TYPES, "SQLite has no types of its users' own");
        lacks.put(Capability.DOMAIN_TYPES, "SQLite has no types of its users' own");
        lacks.put(Capability.MATERIALIZED_VIEWS, "SQLite stores no view's rows");
        lacks.put(Capability.ROUTINES, "SQLite's functions belong to the connection, not to the file");
        lacks.put(Capability.COMMENTS, "SQLite keeps no comments on objects");
        lacks.put(Capability.PRIVILEGES, "SQLite knows no users; the file system decides");
        lacks.put(Capability.IDENTITY_COLUMNS, "SQLite has rowids instead");
        lacks.put(Capability.SEPARATE_FOREIGN_KEYS, "SQLite's foreign keys are part of the CREATE TABLE");
        lacks.put(Capability.CASE_SENSITIVE_NAMES, "SQLite matches names without regard to ASCII case");
        return lacks;
    }

    @Override
    public List<ObjectKind<?>> kinds() {
        return List.of(VirtualTable.KIND, DatabaseSettings.KIND);
    }

    @Override
    public List<DetailKind<?>> details() {
        return List.of(SqliteTable.KIND, SqliteColumn.KIND, SqliteKey.KIND, SqliteCheck.KIND);
    }

    @Override
    public Optional<DatabaseAddress> address(String source, Map<String, String> environment) {
        return SqliteAddress.parse(source);
    }

    @Override
    public boolean recognises(DatabaseMetaData metadata) throws SQLException {
        return "SQLite".equals(metadata.getDatabaseProductName());
    }

    @Override
    public Connection connect(DatabaseAddress address, ConnectOptions options) {
        return SqliteConnections.open(address, options);
    }

    @Override
    public CatalogReader reader() {
        return new SqliteCatalogReader();
    }

    @Override
    public DdlWriter writer(String version) {
        return new SqliteDdlWriter();
    }

    @Override
    public Optional<TypeShapes> shapes() {
        return Optional.of(new SqliteShapes());
    }

    /** It has no code of its own for that. */
    @Override
    public boolean isForWant(SQLException refusal) {
        return String.valueOf(refusal.getMessage()).contains("no such ");
    }

    @Override
    public Optional<SampleRows> sampleRows() {
        return Optional.of(new SqliteSampleRows());
    }

    @Override
    public StatementSplitter splitter() {
        return new SqliteSplitter();
    }

    @Override
    public Snapshot empty(String version) {
        String known = version.isEmpty() ? SqliteConnections.version() : version;
        Header header = new Header(name(), known, List.of(), List.of(), List.of());
        return new Snapshot(header, Catalog.EMPTY, Evidence.NONE);
    }

    @Override
    public ShadowServers shadows() {
        return new SqliteShadows();
    }

    @Override
    public List<SqlText> restoring(Connection connection) throws SQLException {
        List<SqlText> statements = new ArrayList<>();
        for (String setting : List.of("legacy_alter_table", "foreign_keys")) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("PRAGMA " + setting)) {
                if (row.next()) {
                    statements.add(SqlText.of("PRAGMA %s = %d".formatted(setting, row.getInt(1))));
                }
            }
        }
        return statements;
    }

    /**
     * Takes the write lock at once: writing a setting as it is changes nothing, and is the only such statement that there is
     * for every file.
     */
    @Override
    public boolean keepsOthersOut(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version;
            try (ResultSet row = statement.executeQuery("PRAGMA main.user_version")) {
                version = row.next() ? row.getInt(1) : 0;
            }
            statement.execute("PRAGMA main.user_version = " + version);
            return true;
        } catch (SQLException e) {
            throw SqliteConnections.unwritable(e).orElseThrow(() -> e);
        }
    }

    @Override
    public List<String> clientPrologue() {
        return List.of(".bail on");
    }

    /** SQLite prints nothing: it keeps what was written. */
    @Override
    public boolean samePrinting(String version, String other) {
        return true;
    }
}
