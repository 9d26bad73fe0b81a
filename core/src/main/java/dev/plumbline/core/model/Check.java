package dev.plumbline.core.model;

import java.util.List;

/**
 * A check constraint of a table or a domain.
 *
 * @param validated whether the rows that were there when it was made are known to satisfy it
 */
public record Check(ObjectId id, Expression expression, boolean validated, CommonProperties common, Detail detail)
        implements SchemaObject {
    public static final Property<Check, Expression> EXPRESSION =
            Property.of("expression", Shape.EXPRESSION, Check::expression);
    public static final Property<Check, Boolean> VALIDATED =
            Property.of("validated", Shape.FLAG, Check::validated).passing();

    public static final ObjectKind<Check> KIND =
            ObjectKind.of("check", "checks", 430, Check.class, List.of(EXPRESSION, VALIDATED));
}
