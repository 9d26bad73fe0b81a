package dev.plumbline.app.rows;

import dev.plumbline.core.model.Identifier;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which columns a text probably speaks of: by their names as words. Too many do no harm. */
final class Expressions {
    private Expressions() {}

    static Set<Identifier> mentioned(String text, Iterable<Identifier> columns) {
        Set<Identifier> mentioned = new LinkedHashSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        for (Identifier column : columns) {
            String name = Pattern.quote(column.text().toLowerCase(Locale.ROOT));
            if (Pattern.compile("(?<![\\w])" + name + "(?![\\w])")
                    .matcher(lower)
                    .find()) {
                mentioned.add(column);
            }
        }
        return mentioned;
    }
}
