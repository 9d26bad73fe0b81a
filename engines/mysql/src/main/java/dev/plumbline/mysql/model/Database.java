package dev.plumbline.mysql.model;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.EngineObject;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the database gives to whatever in it says nothing itself. A script may leave all of that open; then there is none.
 *
 * @param collation of new tables and of texts in routines; its name begins with the character set's
 * @param encrypted whether new tables are, MySQL's alone
 */
public record Database(NamedId id, String collation, boolean encrypted, CommonProperties common)
        implements EngineObject {
    public static final Property<Database, String> COLLATION =
            Property.of("collation", Shape.TEXT, Database::collation);
    public static final Property<Database, Boolean> ENCRYPTED =
            Property.of("encrypted", Shape.FLAG, Database::encrypted).usually(false);

    public static final ObjectKind<Database> KIND = ObjectKind.of(
                    "database", "databases", 50, Database.class, List.of(COLLATION, ENCRYPTED))
            .given();

    private static final NamedId ID = new NamedId(KIND, Namespace.DEFAULT, Identifier.of("defaults"));

    /** The one that is read, whatever it is called. */
    public static Database of(String collation, boolean encrypted, CommonProperties common) {
        return new Database(ID, collation, encrypted, common);
    }

    /** The statement that makes it this one; empty if it is already. */
    public Optional<SqlText> statementAfter(Database before) {
        List<String> options = new ArrayList<>();
        if (!collation.equals(before.collation)) {
            options.add("CHARACTER SET %s COLLATE %s".formatted(Collations.characterSet(collation), collation));
        }
        if (encrypted != before.encrypted) {
            options.add("ENCRYPTION " + (encrypted ? "'Y'" : "'N'"));
        }
        if (!common.comment().equals(before.common.comment())) {
            options.add("COMMENT " + MysqlQuoting.MYSQL.literal(common.comment()));
        }
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(SqlText.of("ALTER DATABASE " + String.join(" ", options)));
    }
}
