package dev.plumbline.core.rename.likeness;

import dev.plumbline.core.text.EditDistance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that a name is made of, whatever the style: {@code orderItem2}, {@code ORDER_ITEM_2} are order, item, 2. */
final class Words {
    private static final double PLURAL = 0.97;
    private static final double BEGINNING = 0.8;
    private static final double SKELETON = 0.7;
    private static final double TYPING_ERROR = 0.7;

    private Words() {}

    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char last = '_';
        for (int at = 0; at < name.length(); at++) {
            char next = name.charAt(at);
            boolean hump = Character.isUpperCase(next)
                    && (Character.isLowerCase(last)
                            || (at + 1 < name.length()
                                    && Character.isUpperCase(last)
                                    && Character.isLowerCase(name.charAt(at + 1))));
            boolean edge = Character.isDigit(next) != Character.isDigit(last);
            if (!word.isEmpty() && (hump || edge || !Character.isLetterOrDigit(next))) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            if (Character.isLetterOrDigit(next)) {
                word.append(next);
            }
            last = next;
        }
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** The singular of a word, as far as its end shows it. */
    static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 4 && (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches"))) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /** How much one word is another: 1 for the same, less for a plural, a short form or a typing error; 0 for another. */
    static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (isNumber(one) || isNumber(other)) {
            return 0;
        }
        if (singular(one).equals(singular(other))) {
            return PLURAL;
        }
        String brief = one.length() < other.length() ? one : other;
        String full = one.length() < other.length() ? other : one;
        if (brief.length() >= 3 && full.startsWith(brief)) {
            return BEGINNING;
        }
        if (isSkeleton(brief, full)) {
            return SKELETON;
        }
        double near = 1 - EditDistance.between(one, other) / (double) full.length();
        return brief.length() >= 4 && near >= TYPING_ERROR ? near : 0;
    }

    /** Whether a word is made of some letters of another, in their order, its first and all consonants of it: {@code qty}. */
    private static boolean isSkeleton(String brief, String full) {
        if (brief.length() < 2 || brief.length() > full.length() * 0.7 || brief.charAt(0) != full.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int read = 0; read < full.length() && at < brief.length(); read++) {
            if (full.charAt(read) == brief.charAt(at)) {
                at++;
            }
        }
        boolean vowels = brief.substring(1).chars().anyMatch(letter -> "aeiou".indexOf(letter) >= 0);
        return at == brief.length() && (!vowels || brief.length() >= 4);
    }

    /** The words of a text: whatever could be a name in it. */
    static Set<String> in(String text) {
        Set<String> words = new HashSet<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at <= text.length(); at++) {
            char next = at < text.length() ? text.charAt(at) : ' ';
            if (Character.isLetterOrDigit(next) || next == '_' || next == '$') {
                word.append(next);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
