package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/**
 * A foreign server.
 *
 * @param options a secret's value is {@code ${secret:SERVER/OPTION}}
 */
public record ForeignServer(
        NamedId id,
        ObjectId wrapper,
        Optional<String> type,
        Optional<String> version,
        List<ForeignOption> options,
        CommonProperties common)
        implements DdlObject {
    public static final Property<ForeignServer, ObjectId> WRAPPER =
            Property.of("wrapper", Shape.REFERENCE, ForeignServer::wrapper);
    public static final Property<ForeignServer, Optional<String>> TYPE =
            Property.of("type", Shape.maybe(Shape.TEXT), ForeignServer::type);
    public static final Property<ForeignServer, Optional<String>> VERSION =
            Property.of("version", Shape.maybe(Shape.TEXT), ForeignServer::version);
    public static final Property<ForeignServer, List<ForeignOption>> OPTIONS =
            Property.of("options", ForeignOption.LIST, ForeignServer::options);

    public static final ObjectKind<ForeignServer> KIND = ObjectKind.of(
            "foreign-server", "foreign servers", 260, ForeignServer.class, List.of(WRAPPER, TYPE, VERSION, OPTIONS));

    public ForeignServer {
        options = ForeignOption.sorted(options);
    }

    @Override
    public List<SqlText> createStatements() {
        return List.of(Ddl.withOptions(
                "CREATE SERVER " + Ddl.name(id)
                        + type.map(text -> " TYPE " + Ddl.literal(text)).orElse("")
                        + version.map(text -> " VERSION " + Ddl.literal(text)).orElse("")
                        + " FOREIGN DATA WRAPPER " + Ddl.name(wrapper),
                options));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("SERVER", id);
    }
}
