package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.sql.Quoting;
import java.util.Collection;
import java.util.stream.Collectors;

/** How MySQL and MariaDB write names and texts: names always in backquotes, as the servers themselves do. */
public final class MysqlQuoting implements Quoting {
    public static final MysqlQuoting MYSQL = new MysqlQuoting();

    private MysqlQuoting() {}

    @Override
    public String identifier(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    public String identifier(Identifier name) {
        return identifier(name.text());
    }

    /** A text as a literal for a session without {@code NO_BACKSLASH_ESCAPES}, which is where plans run. */
    @Override
    public String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Names in parentheses behind one another. */
    public String list(Collection<Identifier> names) {
        return names.stream().map(this::identifier).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The name of an object as a statement has it: one of another database with that before it, a member without its owner. */
    public String name(ObjectId id) {
        String own = identifier(id.name());
        return id.owner().isPresent()
                ? own
                : id.namespace()
                                .schema()
                                .map(schema -> identifier(schema) + ".")
                                .orElse("")
                        + own;
    }

    /** An account as statements have it: {@code `ada`@`%`}; a role has no host. */
    public String account(String account) {
        int at = account.lastIndexOf('@');
        return at < 0
                ? identifier(account)
                : identifier(account.substring(0, at)) + "@" + identifier(account.substring(at + 1));
    }
}
