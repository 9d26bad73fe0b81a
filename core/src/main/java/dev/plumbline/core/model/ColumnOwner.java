package dev.plumbline.core.model;

import java.util.List;

/** An {@link EngineObject} whose members include columns: a virtual table, a foreign table. */
public interface ColumnOwner extends EngineObject {
    /** The names of the columns, first to last. */
    List<Identifier> columnOrder();
}
