package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;

/**
 * How a server matches names: those of columns, keys, checks, routines and events without regard to case everywhere, those of
 * tables, views and triggers as {@code lower_case_table_names} says.
 *
 * @param foldsTables whether {@code Orders} and {@code orders} are one table
 */
public record NameRules(boolean foldsTables) {
    /** A server on which tables are files whose names have two cases: what nearly all run on. */
    public static final NameRules CASE_SENSITIVE = new NameRules(false);

    /** The rules of a server's {@code lower_case_table_names}. */
    public static NameRules of(int lowerCaseTableNames) {
        return new NameRules(lowerCaseTableNames != 0);
    }

    /** The name of a table, a view, a sequence, a trigger or a database. */
    public Identifier table(String name) {
        return foldsTables ? folded(name) : Identifier.of(name);
    }

    /** The name of anything else. */
    public static Identifier folded(String name) {
        return new Identifier(name, fold(name));
    }

    /** What equal names have in common: letter by letter, so that no locale and no length changes it. */
    public static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        name.codePoints()
                .map(character -> Character.toLowerCase(Character.toUpperCase(character)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** A table, view or sequence of the database itself. */
    public NamedId root(ObjectKind<?> kind, String name) {
        return new NamedId(kind, Namespace.DEFAULT, table(name));
    }

    /** A column, key, constraint of a table, whose name has no case. */
    public static MemberId member(ObjectId owner, ObjectKind<?> kind, String name) {
        return new MemberId(owner, kind, folded(name));
    }
}
