package dev.plumbline.core.model;

import dev.plumbline.core.sql.SqlText;
import java.util.List;

/** An {@link EngineObject} that statements of its own create and drop: a policy, an event. */
public interface DdlObject extends EngineObject {
    /** The statements that create the object, without its comment, owner and privileges. */
    List<SqlText> createStatements();

    /** The statement that drops the object and nothing else. */
    SqlText dropStatement();
}
