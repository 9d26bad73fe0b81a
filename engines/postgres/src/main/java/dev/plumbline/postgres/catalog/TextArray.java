package dev.plumbline.postgres.catalog;

import java.util.ArrayList;
import java.util.List;

/** Takes apart an array of one dimension as the server prints it: {@code {a,"b c"}}. */
final class TextArray {
    private TextArray() {}

    /** The elements; a null among them as {@code "null"}. */
    static List<String> parse(String array) {
        List<String> elements = new ArrayList<>(4);
        StringBuilder element = new StringBuilder();
        boolean quoted = false;
        boolean inQuotes = false;
        for (int at = array.indexOf('{') + 1; at < array.length(); at++) {
            char character = array.charAt(at);
            if (character == '\\') {
                at++;
                element.append(array.charAt(at));
            } else if (character == '"') {
                inQuotes = !inQuotes;
                quoted = true;
            } else if (!inQuotes && (character == ',' || character == '}')) {
                if (quoted || !element.isEmpty()) {
                    elements.add(!quoted && element.toString().equals("NULL") ? "null" : element.toString());
                }
                element.setLength(0);
                quoted = false;
            } else {
                element.append(character);
            }
        }
        return elements;
    }
}
