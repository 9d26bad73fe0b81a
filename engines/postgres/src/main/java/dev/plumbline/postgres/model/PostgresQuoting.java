package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.sql.Quoting;
import java.util.Collection;
import java.util.stream.Collectors;

/** How PostgreSQL writes names and texts: quoted only where it must be, qualified wherever it can be. */
public final class PostgresQuoting implements Quoting {
    public static final PostgresQuoting POSTGRES = new PostgresQuoting();

    private PostgresQuoting() {}

    @Override
    public String identifier(String name) {
        return isPlain(name) && !PostgresKeywords.contains(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    public String identifier(Identifier name) {
        return identifier(name.text());
    }

    /** A text as a literal, in the form with escapes only if it holds a backslash: {@code E'C:\\temp'}. */
    @Override
    public String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }

    /** Names in parentheses behind one another: {@code (id, "Name")}. */
    public String list(Collection<Identifier> names) {
        return names.stream().map(this::identifier).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The name of an object as a statement has it: a top-level one with its schema, a member without its owner. */
    public String name(ObjectId id) {
        return id.owner().isPresent() ? identifier(id.name()) : qualified(id);
    }

    /** The name with argument types, as DROP, COMMENT, GRANT and the like want it: {@code public.f(integer, text)}. */
    public String signature(OverloadedId id) {
        return qualified(id) + "(" + id.signature() + ")";
    }

    private String qualified(ObjectId id) {
        String name = identifier(id.name());
        return id.namespace().schema().map(schema -> identifier(schema) + ".").orElse("") + name;
    }

    /** The id of a schema that an object's namespace names. */
    public static NamedId schemaOf(Identifier schema) {
        return new NamedId(Schema.KIND, Namespace.DEFAULT, schema);
    }

    private static boolean isPlain(String name) {
        if (Character.isDigit(name.charAt(0)) || name.charAt(0) == '$') {
            return false;
        }
        return name.chars()
                .allMatch(character -> (character >= 'a' && character <= 'z')
                        || (character >= '0' && character <= '9')
                        || character == '_'
                        || character == '$');
    }
}
