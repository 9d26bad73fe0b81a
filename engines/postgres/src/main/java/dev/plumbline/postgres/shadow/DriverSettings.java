package dev.plumbline.postgres.shadow;

import dev.plumbline.core.model.Notice;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.script.StatementTokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Settings that the driver needs for itself: it gives up its connection when a script changes them. What a file says is
 * Unicode by the time that it is run, and how dates are printed is nothing that a schema keeps.
 */
final class DriverSettings {
    private static final List<String> SCOPES = List.of("SET ", "SET SESSION ", "SET LOCAL ");

    private DriverSettings() {}

    /** Whether a statement sets the client's encoding. */
    static boolean setsEncoding(StatementTokens tokens) {
        return sets("CLIENT_ENCODING", tokens) || sets("NAMES", tokens);
    }

    /** What is said of an encoding that is left out; nothing if it is the one that there is. */
    static List<Notice> leftOut(SqlText sql) {
        String text = sql.text().toUpperCase(Locale.ROOT);
        return text.contains("UTF8") || text.contains("UTF-8") || text.contains("UNICODE")
                ? List.of()
                : List.of(new Notice(
                        "PLB-1410",
                        "The client's encoding was left as it is, since files are read as UTF-8: "
                                + sql.text().strip()));
    }

    /** The statement to run in place of one that has dates printed otherwise than the driver reads them. */
    static Optional<SqlText> dateStyle(SqlText sql, StatementTokens tokens) {
        if (!sets("DATESTYLE", tokens)) {
            return Optional.empty();
        }
        String text = sql.text().toUpperCase(Locale.ROOT);
        String order = Stream.of("YMD", "DMY", "MDY")
                .filter(text::contains)
                .map(found -> ", " + found)
                .findFirst()
                .orElse(isEuropean(text) ? ", DMY" : "");
        return Optional.of(SqlText.of("SET datestyle TO 'ISO" + order + "'"));
    }

    private static boolean isEuropean(String text) {
        return text.contains("GERMAN") || (text.contains("EURO") && !text.contains("NONEURO"));
    }

    private static boolean sets(String setting, StatementTokens tokens) {
        return SCOPES.stream().anyMatch(scope -> tokens.begins(scope + setting));
    }
}
