package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * A conversion between encodings.
 *
 * @param standard whether it is its schema's default for the two encodings
 * @param function the qualified name of the function that does it
 */
public record Conversion(
        NamedId id, boolean standard, String fromEncoding, String toEncoding, String function, CommonProperties common)
        implements DdlObject {
    public static final Property<Conversion, Boolean> STANDARD =
            Property.of("standard", Shape.FLAG, Conversion::standard);
    public static final Property<Conversion, String> FROM_ENCODING =
            Property.of("fromEncoding", Shape.TEXT, Conversion::fromEncoding);
    public static final Property<Conversion, String> TO_ENCODING =
            Property.of("toEncoding", Shape.TEXT, Conversion::toEncoding);
    public static final Property<Conversion, String> FUNCTION =
            Property.of("function", Shape.TEXT, Conversion::function);

    public static final ObjectKind<Conversion> KIND = ObjectKind.of(
            "conversion",
            "conversions",
            645,
            Conversion.class,
            List.of(STANDARD, FROM_ENCODING, TO_ENCODING, FUNCTION));

    @Override
    public List<SqlText> createStatements() {
        return List.of(SqlText.of("CREATE " + (standard ? "DEFAULT " : "") + "CONVERSION " + Ddl.name(id) + " FOR "
                + Ddl.literal(fromEncoding) + " TO " + Ddl.literal(toEncoding) + " FROM " + function));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("CONVERSION", id);
    }
}
