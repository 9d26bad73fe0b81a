package dev.plumbline.app.comment;

import java.util.List;
import java.util.Optional;

/**
 * What a comment says of what stands beside it, as far as the script alone tells.
 *
 * @param kind the word after CREATE: {@code TABLE}
 * @param name the object's name, part by part as it is spelled
 * @param table for what is made ON one: its name, part by part
 * @param part the column, constraint or value that is meant; empty for the object itself
 * @param former what it was called before
 * @param line where the comment is
 */
record Annotation(String kind, List<String> name, List<String> table, Optional<Piece> part, String former, int line) {
    Annotation {
        name = List.copyOf(name);
        table = List.copyOf(table);
    }
}
