package dev.plumbline.app.engines;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/** A kind that only the sketch has. */
record SketchNote(NamedId id, String text, List<ObjectId> about, CommonProperties common) implements DdlObject {
    static final ObjectKind<SketchNote> KIND = ObjectKind.of(
            "sketch-note",
            "sketch notes",
            900,
            SketchNote.class,
            List.of(
                    Property.of("text", Shape.TEXT, SketchNote::text),
                    Property.of("about", Shape.list(Shape.REFERENCE), SketchNote::about)));

    @Override
    public List<SqlText> createStatements() {
        return List.of(SqlText.of("CREATE NOTE"));
    }

    @Override
    public SqlText dropStatement() {
        return SqlText.of("DROP NOTE");
    }
}
