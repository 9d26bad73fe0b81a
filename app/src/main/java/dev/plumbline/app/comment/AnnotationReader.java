package dev.plumbline.app.comment;

import dev.plumbline.app.comment.Piece.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the comments of a script that say what something was called: {@code -- plumb:renamed-from NAME} and the ways in which
 * other tools write that. One by itself speaks of what comes next, one behind something of what stands before it.
 */
final class AnnotationReader {
    private static final Pattern RENAMED = Pattern.compile(
            "\\s*(?:(plumb:renamed-from)[\\s=:]+|@renamed\\s+from\\s*=\\s*|@?atlas:renamed[_-]from[\\s=:]+)((?:\"(?:[^\"]|\"\")*\"|[^\\s\"])+).*",
            Pattern.DOTALL);
    private static final Set<String> KINDS = Set.of(
            "TABLE",
            "VIEW",
            "INDEX",
            "SEQUENCE",
            "TYPE",
            "DOMAIN",
            "SCHEMA",
            "FUNCTION",
            "PROCEDURE",
            "TRIGGER",
            "POLICY",
            "RULE");
    private static final Set<String> BETWEEN = Set.of("IF", "NOT", "EXISTS", "CONCURRENTLY", "ONLY");

    private final List<Annotation> found = new ArrayList<>();

    private AnnotationReader() {}

    static List<Annotation> read(String script) {
        AnnotationReader reader = new AnnotationReader();
        List<Piece> statement = new ArrayList<>();
        List<Piece> behind = new ArrayList<>();
        for (Piece piece : Pieces.of(script)) {
            boolean trails = piece.sort() == Sort.COMMENT && !piece.freshLine() && statement.isEmpty();
            if (trails) {
                reader.whole(behind, piece);
            } else if (piece.is(";")) {
                reader.statement(statement);
                behind = statement;
                statement = new ArrayList<>();
            } else {
                statement.add(piece);
            }
        }
        reader.statement(statement);
        return reader.found;
    }

    private static Optional<String> former(Piece comment) {
        Matcher matcher = RENAMED.matcher(comment.text());
        return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
    }

    private static boolean isOurs(Piece comment) {
        Matcher matcher = RENAMED.matcher(comment.text());
        return matcher.matches() && matcher.group(1) != null;
    }

    private void whole(List<Piece> statement, Piece comment) {
        former(comment).ifPresent(name -> add(statement, Optional.empty(), name, comment));
    }

    private void statement(List<Piece> statement) {
        for (int at = 0; at < statement.size(); at++) {
            Piece comment = statement.get(at);
            if (comment.sort() == Sort.COMMENT && former(comment).isPresent()) {
                add(statement, part(statement, at), former(comment).get(), comment);
            }
        }
    }

    /** The first piece of the item that a comment between parentheses speaks of; empty for the statement as a whole. */
    private static Optional<Piece> part(List<Piece> statement, int comment) {
        int depth = 0;
        int start = 0;
        int before = 0;
        for (int at = 0; at < comment; at++) {
            Piece piece = statement.get(at);
            if (piece.is("(")) {
                depth++;
                start = depth == 1 ? at + 1 : start;
                before = depth == 1 ? start : before;
            } else if (piece.is(")")) {
                depth--;
            } else if (piece.is(",") && depth == 1) {
                before = start;
                start = at + 1;
            }
        }
        if (depth == 0) {
            return Optional.empty();
        }
        Optional<Piece> item = firstWord(statement, start, comment);
        if (item.isPresent()) {
            return item;
        }
        Piece said = statement.get(comment);
        boolean first = before == start;
        if (first && (!said.freshLine() || !isOurs(said))) {
            return Optional.empty();
        }
        return said.freshLine()
                ? firstWord(statement, comment, statement.size())
                : firstWord(statement, before, comment);
    }

    /** What an item is called: its first name, or what stands behind CONSTRAINT; a value's literal. */
    private static Optional<Piece> firstWord(List<Piece> statement, int from, int to) {
        boolean named = false;
        for (Piece piece : statement.subList(from, to)) {
            if (piece.sort() == Sort.COMMENT) {
                continue;
            }
            if (!named && piece.sort() == Sort.WORD && piece.is("CONSTRAINT")) {
                named = true;
                continue;
            }
            return Optional.of(piece);
        }
        return Optional.empty();
    }

    private void add(List<Piece> statement, Optional<Piece> part, String former, Piece comment) {
        List<Piece> pieces =
                statement.stream().filter(piece -> piece.sort() != Sort.COMMENT).toList();
        int at = 0;
        boolean creates = !pieces.isEmpty() && pieces.getFirst().is("CREATE");
        while (at < pieces.size() && !KINDS.contains(upper(pieces.get(at)))) {
            at++;
        }
        if (!creates || at >= pieces.size()) {
            found.add(new Annotation("", List.of(), List.of(), part, former, comment.line()));
            return;
        }
        String kind = upper(pieces.get(at));
        List<String> name = name(pieces, at + 1);
        List<String> table = List.of();
        for (int on = at + 1;
                on < pieces.size() && table.isEmpty() && !pieces.get(on).is("(");
                on++) {
            table = pieces.get(on).is("ON") ? name(pieces, on + 1) : table;
        }
        found.add(new Annotation(kind, name, table, part, former, comment.line()));
    }

    private static String upper(Piece piece) {
        return piece.sort() == Sort.WORD ? piece.text().toUpperCase(java.util.Locale.ROOT) : "";
    }

    private static List<String> name(List<Piece> pieces, int from) {
        int at = from;
        while (at < pieces.size() && BETWEEN.contains(upper(pieces.get(at)))) {
            at++;
        }
        List<String> parts = new ArrayList<>();
        while (at < pieces.size() && pieces.get(at).isName()) {
            parts.add(pieces.get(at).spelled());
            if (at + 1 < pieces.size() && pieces.get(at + 1).is(".")) {
                at += 2;
            } else {
                break;
            }
        }
        return parts;
    }
}
