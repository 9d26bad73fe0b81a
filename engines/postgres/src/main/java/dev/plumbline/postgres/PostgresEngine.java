package dev.plumbline.postgres;

import dev.plumbline.core.engine.CatalogReader;
import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.JournalStore;
import dev.plumbline.core.engine.PlannerStatistics;
import dev.plumbline.core.engine.SampleRows;
import dev.plumbline.core.engine.SessionGuard;
import dev.plumbline.core.engine.ShadowServers;
import dev.plumbline.core.engine.TableSizes;
import dev.plumbline.core.engine.TypeShapes;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.sql.SecretLiteral;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.sql.StatementSplitter;
import dev.plumbline.postgres.catalog.PostgresCatalogReader;
import dev.plumbline.postgres.connect.PostgresAddresses;
import dev.plumbline.postgres.connect.PostgresConnector;
import dev.plumbline.postgres.ddl.PostgresDdlWriter;
import dev.plumbline.postgres.model.Applicability;
import dev.plumbline.postgres.model.PostgresKinds;
import dev.plumbline.postgres.model.PostgresShapes;
import dev.plumbline.postgres.rows.PostgresSampleRows;
import dev.plumbline.postgres.script.PostgresSplitter;
import dev.plumbline.postgres.script.PsqlSecrets;
import dev.plumbline.postgres.session.PostgresGuard;
import dev.plumbline.postgres.session.PostgresJournal;
import dev.plumbline.postgres.session.PostgresSizes;
import dev.plumbline.postgres.session.PostgresStatistics;
import dev.plumbline.postgres.session.SessionSettings;
import dev.plumbline.postgres.shadow.PostgresReleases;
import dev.plumbline.postgres.shadow.PostgresShadowServers;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** PostgreSQL 13 to 18. */
public final class PostgresEngine implements Engine {
    static final String NAME = "postgres";

    /** A table, column, function, other object or schema (manual, "PostgreSQL Error Codes"). */
    private static final Set<String> UNDEFINED = Set.of("42P01", "42703", "42883", "42704", "3F000");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public List<ObjectKind<?>> kinds() {
        return PostgresKinds.KINDS;
    }

    @Override
    public List<DetailKind<?>> details() {
        return PostgresKinds.DETAILS;
    }

    @Override
    public Optional<DatabaseAddress> address(String source, Map<String, String> environment) {
        return new PostgresAddresses(environment).find(source);
    }

    @Override
    public boolean recognises(DatabaseMetaData metadata) throws SQLException {
        return metadata.getDatabaseProductName().equals("PostgreSQL");
    }

    @Override
    public Connection connect(DatabaseAddress address, ConnectOptions options) {
        return new PostgresConnector(options).connect(address);
    }

    @Override
    public CatalogReader reader() {
        return new PostgresCatalogReader();
    }

    @Override
    public DdlWriter writer(String version) {
        return new PostgresDdlWriter(version);
    }

    @Override
    public Optional<TypeShapes> shapes() {
        return Optional.of(new PostgresShapes());
    }

    @Override
    public boolean isForWant(SQLException refusal) {
        return refusal.getSQLState() != null && UNDEFINED.contains(refusal.getSQLState());
    }

    @Override
    public Optional<SampleRows> sampleRows() {
        return Optional.of(new PostgresSampleRows());
    }

    @Override
    public StatementSplitter splitter() {
        return new PostgresSplitter();
    }

    @Override
    public Snapshot empty(String version) {
        return EmptyDatabase.of(PostgresReleases.load().majorOf(version));
    }

    @Override
    public ShadowServers shadows() {
        return new PostgresShadowServers();
    }

    @Override
    public boolean samePrinting(String version, String other) {
        PostgresReleases releases = PostgresReleases.load();
        return releases.majorOf(version) == releases.majorOf(other);
    }

    @Override
    public Optional<ClientLiteral> clientLiteral(SecretLiteral literal, int number) {
        return Optional.of(PsqlSecrets.literal(literal, number));
    }

    @Override
    public SessionGuard guard() {
        return new PostgresGuard();
    }

    @Override
    public Optional<TableSizes> sizes() {
        return Optional.of(new PostgresSizes());
    }

    @Override
    public Optional<PlannerStatistics> statistics() {
        return Optional.of(new PostgresStatistics());
    }

    @Override
    public Optional<JournalStore> journal() {
        return Optional.of(new PostgresJournal());
    }

    @Override
    public List<SqlText> restoring(Connection connection) throws SQLException {
        return SessionSettings.asTheyAre(connection);
    }

    @Override
    public SchemaObject asKnownTo(String version, SchemaObject object) {
        return Applicability.asKnownTo(PostgresReleases.load().majorOf(version), object);
    }

    @Override
    public List<String> clientPrologue() {
        return List.of("\\set ON_ERROR_STOP on", "\\encoding UTF8");
    }
}
