package dev.plumbline.sqlite.model;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.sqlite.sql.Ascii;
import java.util.List;
import java.util.stream.Collectors;

/** How SQLite's names match: without regard to the case of ASCII letters. */
public final class SqliteNames {
    private SqliteNames() {}

    public static Identifier identifier(String name) {
        return new Identifier(name, Ascii.lower(name));
    }

    public static List<Identifier> identifiers(List<String> names) {
        return names.stream().map(SqliteNames::identifier).toList();
    }

    /** A table, a view or a virtual table of the database itself. */
    public static NamedId root(ObjectKind<?> kind, String name) {
        return new NamedId(kind, Namespace.DEFAULT, identifier(name));
    }

    public static MemberId member(ObjectId owner, ObjectKind<?> kind, String name) {
        return new MemberId(owner, kind, identifier(name));
    }

    public static MemberId column(ObjectId owner, Identifier name) {
        return new MemberId(owner, Column.KIND, name);
    }

    /** Names as they match, comma by comma. */
    public static String keys(List<Identifier> names) {
        return names.stream().map(Identifier::key).collect(Collectors.joining(", "));
    }
}
