package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/** A foreign-data wrapper, with the qualified names of its functions. */
public record ForeignDataWrapper(
        NamedId id,
        Optional<String> handler,
        Optional<String> validator,
        List<ForeignOption> options,
        CommonProperties common)
        implements DdlObject {
    public static final Property<ForeignDataWrapper, Optional<String>> HANDLER =
            Property.of("handler", Shape.maybe(Shape.TEXT), ForeignDataWrapper::handler);
    public static final Property<ForeignDataWrapper, Optional<String>> VALIDATOR =
            Property.of("validator", Shape.maybe(Shape.TEXT), ForeignDataWrapper::validator);
    public static final Property<ForeignDataWrapper, List<ForeignOption>> OPTIONS =
            Property.of("options", ForeignOption.LIST, ForeignDataWrapper::options);

    public static final ObjectKind<ForeignDataWrapper> KIND = ObjectKind.of(
            "foreign-data-wrapper",
            "foreign-data wrappers",
            250,
            ForeignDataWrapper.class,
            List.of(HANDLER, VALIDATOR, OPTIONS));

    public ForeignDataWrapper {
        options = ForeignOption.sorted(options);
    }

    @Override
    public List<SqlText> createStatements() {
        return List.of(Ddl.withOptions(
                "CREATE FOREIGN DATA WRAPPER " + Ddl.name(id)
                        + handler.map(name -> " HANDLER " + name).orElse("")
                        + validator.map(name -> " VALIDATOR " + name).orElse(""),
                options));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("FOREIGN DATA WRAPPER", id);
    }
}
