package dev.plumbline.core.plan;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import java.util.Optional;
import java.util.SequencedMap;

/** How an engine lets clients go on with the old name of a table: by a view through which its rows are read and written. */
public interface CompatibilityViews {
    /** Why a table can't have one; empty if it can. */
    Optional<String> obstacle(Table table);

    /**
     * Such a view.
     *
     * @param columns what the table calls them, by the names under which the view shows them; in the view's order
     */
    View view(NamedId id, ObjectId table, SequencedMap<Identifier, Identifier> columns, CommonProperties common);

    /** The columns of one that was made so, by the names under which it shows them. */
    SequencedMap<Identifier, Identifier> columns(View view);
}
