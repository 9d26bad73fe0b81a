package dev.plumbline.core.rename;

import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.View;

/** A view that stands under the old name of a renamed table, for those who still read and write by that. It is known by its comment. */
public final class CompatibilityView {
    /** The comment on each. */
    public static final String COMMENT =
            "Plumbline's compatibility view: a table was called so; drop it when nobody uses the name any more";

    private CompatibilityView() {}

    /** Whether an object is one. */
    public static boolean isOne(SchemaObject object) {
        return object instanceof View view && view.common().comment().equals(COMMENT);
    }
}
