package dev.plumbline.core.engine;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import java.util.Optional;

/** What an engine's schema means to others: for comparing one application's schemas in several engines. */
public interface TypeShapes {
    /** What values a column takes. */
    TypeShape of(Column column, Catalog catalog);

    /** A default as anybody would write it: without casts and introducers. */
    default String plain(Expression defaultValue) {
        return defaultValue.text();
    }

    /** Whether the engine makes up a value where none is given. */
    Automatic automatic(Column column, Catalog catalog);

    /** The schema that objects are in by themselves; empty where that has no name. */
    default Optional<Identifier> usualSchema() {
        return Optional.empty();
    }

    /** Whether an index is one as every engine has it: sorted, over its columns' whole values. */
    boolean isUsual(Index index);

    /** Whether an index is there because a foreign key needs one here, which elsewhere needs none. */
    default boolean isImplied(Index index, Catalog catalog) {
        return false;
    }

    /** Whether the engine makes up values of a column. */
    enum Automatic {
        YES,
        NO,
        /** It does, but that is the nature of such a column and says nothing of what was meant. */
        BY_NATURE
    }
}
