package dev.plumbline.mysql;

import dev.plumbline.core.engine.Capability;
import dev.plumbline.core.engine.CatalogReader;
import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.JournalStore;
import dev.plumbline.core.engine.SessionGuard;
import dev.plumbline.core.engine.ShadowServers;
import dev.plumbline.core.engine.TableSizes;
import dev.plumbline.core.engine.TypeShapes;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.sql.StatementSplitter;
import dev.plumbline.mysql.catalog.MysqlCatalogReader;
import dev.plumbline.mysql.connect.MysqlAddresses;
import dev.plumbline.mysql.connect.MysqlConnector;
import dev.plumbline.mysql.ddl.MysqlDdlWriter;
import dev.plumbline.mysql.model.Flavour;
import dev.plumbline.mysql.model.MysqlKinds;
import dev.plumbline.mysql.model.MysqlShapes;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.mysql.script.ClientText;
import dev.plumbline.mysql.script.MysqlSplitter;
import dev.plumbline.mysql.session.MysqlGuard;
import dev.plumbline.mysql.session.MysqlJournal;
import dev.plumbline.mysql.session.MysqlSizes;
import dev.plumbline.mysql.shadow.MysqlShadowServers;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** MySQL 8.0 to 9 and MariaDB 10.6 to 12. A version says which of the two it is. */
public final class MysqlEngine implements Engine {
    static final String NAME = "mysql";

    /** A column, a table, a routine (both flavours' manuals, "Server Error Message Reference"). */
    private static final Set<Integer> UNDEFINED = Set.of(1054, 1146, 1305);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return Flavour.MYSQL.title();
    }

    @Override
    public String describe(String version) {
        if (version.isEmpty()) {
            return title();
        }
        MysqlVersion known = MysqlVersion.parse(version);
        return known.flavour().title() + " " + known.numbers();
    }

    @Override
    public Optional<String> called(String name, String version) {
        if (name.equalsIgnoreCase(Flavour.MARIADB.title())) {
            return Optional.of(version.isEmpty() ? Flavour.MARIADB.title() : version + "-" + Flavour.MARIADB.title());
        }
        return Engine.super.called(name, version);
    }

    @Override
    public Map<Capability, String> lacks() {
        Map<Capability, String> lacks = new EnumMap<>(Capability.class);
        lacks.put(Capability.SCHEMAS, "to these servers a schema is a database, and one database is read");
        lacks.put(Capability.ENUM_TYPES, "an ENUM is a type of one column");
        lacks.put(Capability.DOMAIN_TYPES, "there are no types of users' own");
        lacks.put(Capability.MATERIALIZED_VIEWS, "there are none");
        lacks.put(Capability.IDENTITY_COLUMNS, "there is AUTO_INCREMENT instead");
        lacks.put(Capability.TRANSACTIONAL_DDL, "each statement of DDL commits by itself");
        return lacks;
    }

    @Override
    public Map<Capability, String> lacks(String version) {
        Map<Capability, String> lacks = lacks();
        if (!MysqlVersion.parse(version).isMariadb()) {
            lacks.put(Capability.SEQUENCES, "MySQL has none");
        }
        return lacks;
    }

    @Override
    public List<ObjectKind<?>> kinds() {
        return MysqlKinds.KINDS;
    }

    @Override
    public List<DetailKind<?>> details() {
        return MysqlKinds.DETAILS;
    }

    @Override
    public Optional<DatabaseAddress> address(String source, Map<String, String> environment) {
        return new MysqlAddresses(environment).find(source);
    }

    @Override
    public boolean recognises(DatabaseMetaData metadata) throws SQLException {
        String product = metadata.getDatabaseProductName();
        return product.equals(Flavour.MYSQL.title()) || product.equals(Flavour.MARIADB.title());
    }

    @Override
    public Connection connect(DatabaseAddress address, ConnectOptions options) {
        return new MysqlConnector(options).connect(address);
    }

    @Override
    public CatalogReader reader() {
        return new MysqlCatalogReader();
    }

    @Override
    public DdlWriter writer(String version) {
        return new MysqlDdlWriter(MysqlVersion.parse(version));
    }

    /** {@code AFTER} puts a column where it is wanted. */
    @Override
    public Set<Aspect> comparesByItself() {
        return Set.of(Aspect.COLUMN_ORDER);
    }

    /** Accounts are the server's, and those of two environments are seldom the same. */
    @Override
    public Set<Aspect> leavesOutByItself() {
        return Set.of(Aspect.PRIVILEGES);
    }

    @Override
    public boolean isForWant(SQLException refusal) {
        return UNDEFINED.contains(refusal.getErrorCode());
    }

    @Override
    public Optional<TypeShapes> shapes() {
        return Optional.of(new MysqlShapes());
    }

    @Override
    public StatementSplitter splitter() {
        return new MysqlSplitter();
    }

    @Override
    public Snapshot empty(String version) {
        Header header = new Header(NAME, MysqlVersion.parse(version).text(), List.of(), List.of(), List.of());
        return new Snapshot(header, Catalog.EMPTY, Evidence.NONE);
    }

    @Override
    public ShadowServers shadows() {
        return new MysqlShadowServers(this::connect);
    }

    @Override
    public boolean samePrinting(String version, String other) {
        return MysqlVersion.parse(version).isOfSeries(MysqlVersion.parse(other));
    }

    /** A list of modes without what the other flavour never heard of. */
    @Override
    public SchemaObject asKnownTo(String version, SchemaObject object) {
        return new KnownModes(MysqlVersion.parse(version)).of(object);
    }

    @Override
    public SessionGuard guard() {
        return new MysqlGuard();
    }

    @Override
    public Optional<JournalStore> journal() {
        return Optional.of(new MysqlJournal());
    }

    @Override
    public Optional<TableSizes> sizes() {
        return Optional.of(new MysqlSizes());
    }

    @Override
    public List<SqlText> restoring(Connection connection) throws SQLException {
        return SessionSettings.restoring(connection);
    }

    /** The client stops at the first error by itself. */
    @Override
    public List<String> clientPrologue() {
        return List.of("SET NAMES utf8mb4;");
    }

    @Override
    public Optional<String> clientStatement(String statement) {
        return ClientText.statement(statement);
    }
}
