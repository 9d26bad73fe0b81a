package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.plan.PlanContext;

/** Generated columns of parts and heirs, which come and go with the whole's. */
final class GeneratedParts {
    /** The major from which on a column can be generated otherwise in place. */
    static final int CHANGE_SINCE = 17;

    static final String REASON =
            "before 17 PostgreSQL can't generate a column otherwise than the one that it is inherited from";

    private GeneratedParts() {}

    /** Whether a change reaches a column from the one above it, as which it is to be generated. */
    static boolean follows(Column after, PlanContext context) {
        return !differs(after, context)
                && Parents.columns(after, context).stream()
                        .flatMap(parent -> context.after(parent, Column.class).stream())
                        .anyMatch(parent -> context.before(parent.id(), Column.class)
                                .filter(before -> !before.generated().equals(parent.generated()))
                                .isPresent());
    }

    /** Whether a column is to be generated otherwise than the one from which its table goes on having it. */
    static boolean differs(Column after, PlanContext context) {
        return after.generated().isPresent()
                && Parents.columns(after, context).stream()
                        .flatMap(parent -> context.after(parent, Column.class).stream())
                        .anyMatch(parent -> !parent.generated().equals(after.generated()));
    }
}
