package dev.plumbline.postgres.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/** A procedural language, with the qualified names of its functions. */
public record Language(
        NamedId id,
        boolean trusted,
        Optional<String> handler,
        Optional<String> inline,
        Optional<String> validator,
        CommonProperties common)
        implements DdlObject {
    public static final Property<Language, Boolean> TRUSTED = Property.of("trusted", Shape.FLAG, Language::trusted);
    public static final Property<Language, Optional<String>> HANDLER =
            Property.of("handler", Shape.maybe(Shape.TEXT), Language::handler);
    public static final Property<Language, Optional<String>> INLINE =
            Property.of("inline", Shape.maybe(Shape.TEXT), Language::inline);
    public static final Property<Language, Optional<String>> VALIDATOR =
            Property.of("validator", Shape.maybe(Shape.TEXT), Language::validator);

    public static final ObjectKind<Language> KIND =
            ObjectKind.of("language", "languages", 120, Language.class, List.of(TRUSTED, HANDLER, INLINE, VALIDATOR));

    @Override
    public List<SqlText> createStatements() {
        return List.of(SqlText.of("CREATE " + (trusted ? "TRUSTED " : "") + "LANGUAGE " + Ddl.name(id)
                + handler.map(name -> " HANDLER " + name).orElse("")
                + inline.map(name -> " INLINE " + name).orElse("")
                + validator.map(name -> " VALIDATOR " + name).orElse("")));
    }

    @Override
    public SqlText dropStatement() {
        return Ddl.drop("LANGUAGE", id);
    }
}
