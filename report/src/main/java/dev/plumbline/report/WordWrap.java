package dev.plumbline.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks a line between words, and a word that is too long between glyphs. */
final class WordWrap {
    private static final String BREAKS = "(,.:;=_";

    private WordWrap() {}

    /** At least one line. */
    static List<String> wrap(String text, int width) {
        if (DisplayWidth.of(text) <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && DisplayWidth.of(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            String rest = word;
            while (line.isEmpty() && DisplayWidth.of(rest) > width) {
                int cut = breakBefore(rest, DisplayWidth.fit(rest, width));
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** A little earlier where punctuation offers itself: {@code nextval('public.|orders_id_seq'}. */
    private static int breakBefore(String word, int latest) {
        for (int at = latest; at > latest / 2; at--) {
            if (BREAKS.indexOf(word.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return latest;
    }
}
