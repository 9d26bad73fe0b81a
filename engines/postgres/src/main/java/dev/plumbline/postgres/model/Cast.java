package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/**
 * A cast; its name is {@code source AS target}.
 *
 * @param function what converts, with its argument types; empty for none
 * @param inputOutput whether it goes through text
 */
public record Cast(
        NamedId id,
        DataType source,
        DataType target,
        Optional<String> function,
        boolean inputOutput,
        Context context,
        CommonProperties common)
        implements DdlObject {
    public static final Property<Cast, DataType> SOURCE = Property.of("source", Shape.TYPE, Cast::source);
    public static final Property<Cast, DataType> TARGET = Property.of("target", Shape.TYPE, Cast::target);
    public static final Property<Cast, Optional<String>> FUNCTION =
            Property.of("function", Shape.maybe(Shape.TEXT), Cast::function);
    public static final Property<Cast, Boolean> INPUT_OUTPUT =
            Property.of("inputOutput", Shape.FLAG, Cast::inputOutput);
    public static final Property<Cast, Context> CONTEXT =
            Property.of("context", Shape.choice(Context.class), Cast::context);

    public static final ObjectKind<Cast> KIND =
            ObjectKind.of("cast", "casts", 650, Cast.class, List.of(SOURCE, TARGET, FUNCTION, INPUT_OUTPUT, CONTEXT));

    @Override
    public List<SqlText> createStatements() {
        String means = inputOutput ? "WITH INOUT" : "WITHOUT FUNCTION";
        return List.of(SqlText.of("CREATE CAST (" + source + " AS " + target + ") "
                + function.map(name -> "WITH FUNCTION " + name).orElse(means)
                + switch (context) {
                    case EXPLICIT -> "";
                    case ASSIGNMENT -> " AS ASSIGNMENT";
                    case IMPLICIT -> " AS IMPLICIT";
                }));
    }

    @Override
    public SqlText dropStatement() {
        return SqlText.of("DROP CAST (" + source + " AS " + target + ")");
    }

    /** Where the server uses the cast by itself. */
    public enum Context {
        EXPLICIT,
        ASSIGNMENT,
        IMPLICIT
    }
}
