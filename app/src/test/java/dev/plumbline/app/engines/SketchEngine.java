package dev.plumbline.app.engines;

import dev.plumbline.core.engine.CatalogReader;
import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowServers;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.sql.StatementSplitter;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine that knows names, kinds and addresses, and has no databases. */
public final class SketchEngine implements Engine {
    private final String name;

    public SketchEngine(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return name.toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public List<ObjectKind<?>> kinds() {
        return List.of(SketchNote.KIND);
    }

    @Override
    public List<DetailKind<?>> details() {
        return List.of(SketchDetail.DETAIL);
    }

    @Override
    public Optional<DatabaseAddress> address(String source, Map<String, String> environment) {
        return source.startsWith(name + ":")
                ? Optional.of(new DatabaseAddress(name + ":***", "jdbc:" + name, Map.of()))
                : Optional.empty();
    }

    @Override
    public boolean recognises(DatabaseMetaData metadata) {
        return false;
    }

    @Override
    public Connection connect(DatabaseAddress address, ConnectOptions options) {
        throw new UnsupportedOperationException("A sketch has no databases");
    }

    @Override
    public CatalogReader reader() {
        throw new UnsupportedOperationException("A sketch has no databases");
    }

    @Override
    public DdlWriter writer(String version) {
        throw new UnsupportedOperationException("A sketch has no DDL");
    }

    @Override
    public StatementSplitter splitter() {
        throw new UnsupportedOperationException("A sketch has no scripts");
    }

    @Override
    public Snapshot empty(String version) {
        return new Snapshot(new Header(name, version, List.of(), List.of(), List.of()), Catalog.EMPTY, Evidence.NONE);
    }

    @Override
    public ShadowServers shadows() {
        throw new UnsupportedOperationException("A sketch has no databases");
    }

    @Override
    public boolean samePrinting(String version, String other) {
        return version.equals(other);
    }
}
