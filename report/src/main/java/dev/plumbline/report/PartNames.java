package dev.plumbline.report;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.UnnamedId;

/** The name of a part where what it is stands beside it. */
final class PartNames {
    private PartNames() {}

    /** Empty for a part without a name: its definition is shown anyway. */
    static String of(ObjectId id) {
        return id instanceof UnnamedId ? "" : Names.own(id);
    }
}
