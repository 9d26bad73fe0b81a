package dev.plumbline.core.problem;

import dev.plumbline.core.sql.SqlText;
import java.util.Optional;

/** A server refused a statement. */
public final class ServerException extends PlumblineException {
    private static final long serialVersionUID = 1L;

    private final String sqlState;
    private final transient Optional<SqlText> statement;

    public ServerException(String code, String what, String next, String sqlState, SqlText statement, Throwable cause) {
        super(new Problem(code, what, next), cause);
        this.sqlState = sqlState;
        this.statement = Optional.of(statement);
    }

    /** The server's five-character code, or an empty text where it gives none. */
    public String sqlState() {
        return sqlState;
    }

    public Optional<SqlText> statement() {
        return statement;
    }
}
