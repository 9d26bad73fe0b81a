package dev.plumbline.likeness;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the statements of a real step say of names, as their authors wrote them: which were renamed, and which came and went. That is
 * the label; nobody here has judged.
 */
record Labels(Set<String> renamed, Set<String> gone, Set<String> come) {
    private static final String NAME = "[`\"\\[]?([A-Za-z0-9_.$]+)[`\"\\]]?";
    private static final Pattern COLUMN = Pattern.compile("(?i)RENAME\\s+(?:COLUMN\\s+)?" + NAME + "\\s+TO\\s+" + NAME);
    private static final Pattern TABLE =
            Pattern.compile("(?i)ALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?(?:[`\"]?\\w+[`\"]?\\.)?" + NAME
                    + "\\s+RENAME\\s+TO\\s+" + NAME);
    private static final Pattern GONE =
            Pattern.compile("(?i)DROP\\s+(?:COLUMN|TABLE)\\s+(?:IF\\s+EXISTS\\s+)?(?:[`\"]?\\w+[`\"]?\\.)?" + NAME);
    private static final Pattern COME = Pattern.compile(
            "(?i)(?:ADD\\s+COLUMN|ADD|CREATE\\s+TABLE)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(?:[`\"]?\\w+[`\"]?\\.)?" + NAME);

    static Labels of(String script) {
        Set<String> renamed = new HashSet<>();
        pairs(COLUMN, script, renamed);
        pairs(TABLE, script, renamed);
        Set<String> gone = names(GONE, script);
        Set<String> come = names(COME, script);
        return new Labels(renamed, gone, come);
    }

    private static void pairs(Pattern pattern, String script, Set<String> pairs) {
        Matcher matcher = pattern.matcher(script);
        while (matcher.find()) {
            pairs.add(pair(matcher.group(1), matcher.group(2)));
        }
    }

    private static Set<String> names(Pattern pattern, String script) {
        Set<String> names = new HashSet<>();
        Matcher matcher = pattern.matcher(script);
        while (matcher.find()) {
            names.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static String pair(String before, String after) {
        return (before + " " + after).toLowerCase(Locale.ROOT);
    }

    /** Whether there is anything to be learned from the step. */
    boolean isLabelled() {
        return !renamed.isEmpty() || (!gone.isEmpty() && !come.isEmpty());
    }

    boolean isRename(String before, String after) {
        return renamed.contains(pair(before, after));
    }

    /** Whether one was dropped and the other added, or one of them was renamed from or to something else. */
    boolean isNone(String before, String after) {
        String old = before.toLowerCase(Locale.ROOT);
        String now = after.toLowerCase(Locale.ROOT);
        boolean elsewhere = renamed.stream().anyMatch(pair -> pair.startsWith(old + " ") || pair.endsWith(" " + now));
        boolean left = gone.contains(old);
        boolean added = come.contains(now);
        return !isRename(before, after) && ((left && added) || (elsewhere && (left || added || renamed.size() > 1)));
    }
}
