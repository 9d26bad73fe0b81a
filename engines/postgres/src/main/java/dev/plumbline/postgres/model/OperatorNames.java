package dev.plumbline.postgres.model;

import dev.plumbline.core.model.OverloadedId;

/** How statements name operators, their classes and families. An operator's own name is never quoted. */
final class OperatorNames {
    private OperatorNames() {}

    /** {@code public.===}. */
    static String qualified(OverloadedId operator) {
        return operator.namespace()
                        .schema()
                        .map(schema -> Ddl.identifier(schema) + ".")
                        .orElse("")
                + operator.name();
    }

    /** {@code public.int_ops USING btree}. */
    static String using(OverloadedId classOrFamily) {
        return Ddl.name(classOrFamily) + " USING " + PostgresQuoting.POSTGRES.identifier(classOrFamily.signature());
    }
}
