package dev.plumbline.app.rows;

import java.sql.SQLException;

/** What a server says, as far as it is the same each time: details may hold the row, and with it the time of day. */
public final class Refused {
    private static final int LONGEST = 160;

    private Refused() {}

    /** The first line of what it said, without the word that it is an error. */
    public static String message(SQLException refused) {
        String line = String.valueOf(refused.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^ERROR: ", "")
                .strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
