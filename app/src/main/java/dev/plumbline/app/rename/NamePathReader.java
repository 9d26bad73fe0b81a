package dev.plumbline.app.rename;

import dev.plumbline.app.rename.NamePath.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names from a text, from left to right. */
final class NamePathReader {
    private static final Pattern KIND = Pattern.compile("([a-z][a-z-]*):(?!:)");

    private final String text;
    private int at;

    NamePathReader(String text) {
        this.text = text.strip();
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The name up to this character, which is passed over, or to the end. */
    NamePath path(char end) {
        String kind = "";
        Matcher prefix = KIND.matcher(text).region(at, text.length());
        if (prefix.lookingAt()) {
            kind = prefix.group(1);
            at = prefix.end();
        }
        List<Part> parts = new ArrayList<>();
        do {
            parts.add(part(end));
        } while (accept('.'));
        if (!atEnd() && !accept(end)) {
            throw NamePath.unclear(text);
        }
        return new NamePath(kind, parts);
    }

    private boolean accept(char character) {
        if (!atEnd() && text.charAt(at) == character) {
            at++;
            return true;
        }
        return false;
    }

    private Part part(char end) {
        if (accept('"')) {
            return new Part(quoted() + plain(end), true);
        }
        Part part = new Part(plain(end), false);
        if (part.text().isEmpty()) {
            throw NamePath.unclear(text);
        }
        return part;
    }

    private String quoted() {
        StringBuilder name = new StringBuilder();
        while (!atEnd()) {
            char next = text.charAt(at++);
            if (next != '"') {
                name.append(next);
            } else if (accept('"')) {
                name.append('"');
            } else if (name.isEmpty()) {
                break;
            } else {
                return name.toString();
            }
        }
        throw NamePath.unclear(text);
    }

    /** Up to a dot or the end; whatever stands in parentheses is the signature of a routine. */
    private String plain(char end) {
        int start = at;
        int depth = 0;
        while (!atEnd()) {
            char next = text.charAt(at);
            if (depth == 0 && (next == '.' || next == end || next == '"')) {
                break;
            }
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            at++;
        }
        return text.substring(start, at).strip();
    }
}
