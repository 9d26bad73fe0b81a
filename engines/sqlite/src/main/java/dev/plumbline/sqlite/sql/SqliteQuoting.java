package dev.plumbline.sqlite.sql;

import dev.plumbline.core.sql.Quoting;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** SQLite's quotes: a name is quoted unless it is a plain word that is no keyword. */
public final class SqliteQuoting implements Quoting {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern BOOLEAN = Pattern.compile("(?i)true|false");

    @Override
    public String identifier(String name) {
        return isPlain(name) && !Keywords.contains(name) ? name : quoted(name);
    }

    @Override
    public String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Names in parentheses: {@code (a, "b c")}. */
    public String list(List<String> names) {
        return names.stream().map(this::identifier).collect(Collectors.joining(", ", "(", ")"));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Whether the name is a bare word; {@code true} is one only where there is no column of that name. */
    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches() && !BOOLEAN.matcher(name).matches();
    }
}
