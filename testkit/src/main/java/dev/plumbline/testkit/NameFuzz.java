package dev.plumbline.testkit;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Names that people don't use and databases allow: quotes, dots, blanks, line breaks, emoji, capitals, reserved words, up to the
 * longest. None comes twice from one instance, not even in another letter case.
 */
public final class NameFuzz {
    private static final List<String> PIECES = List.of(
            "a",
            "B",
            "z9",
            "_",
            "\"",
            "\"\"",
            "'",
            "''",
            "`",
            "[",
            "]",
            ".",
            "..",
            " ",
            "  ",
            "\t",
            "\n",
            "\r\n",
            ",",
            ";",
            ":",
            "--",
            "/*",
            "*/",
            "(",
            ")",
            "\\",
            "\\'",
            "$",
            "$$",
            "$a$",
            "%",
            "%s",
            "?",
            "@",
            "#",
            "&",
            "|",
            "{",
            "}",
            "~",
            "^",
            "é",
            "ß",
            "İ",
            "ı",
            "Ω",
            "名",
            "表",
            "\uD83D\uDE00",
            "\uD83D\uDC68\u200D\uD83D\uDC69",
            "e\u0301",
            "\u00A0",
            "\u200B",
            "\u2028",
            "\uFEFF",
            "\u007F",
            "\u202E",
            "null",
            "select",
            "Table",
            "$1",
            "${x}",
            "\u0001");

    private static final List<String> WORDS = List.of(
            "select",
            "from",
            "where",
            "table",
            "order",
            "group",
            "user",
            "column",
            "index",
            "primary",
            "key",
            "default",
            "check",
            "constraint",
            "references",
            "create",
            "drop",
            "null",
            "true",
            "case",
            "end",
            "begin",
            "values",
            "all",
            "SELECT",
            "Order",
            "current_user",
            "limit",
            "offset",
            "natural",
            "between",
            "over",
            "window",
            "rows",
            "type",
            "name",
            "public",
            "none",
            "a.b",
            "\"",
            "'",
            " ",
            ".",
            ";",
            "*",
            "%",
            "1",
            "0x",
            "é",
            "\uD83D\uDE00");

    private final Random random;
    private final int longest;
    private final Predicate<String> allowed;
    private final Set<String> taken = new HashSet<>();
    private int next;

    /**
     * Names that follow from the seed.
     *
     * @param longest in bytes of UTF-8
     */
    public NameFuzz(long seed, int longest) {
        this(seed, longest, name -> true);
    }

    /**
     * The same for an engine that doesn't take every name.
     *
     * @param allowed whether it takes one
     */
    public NameFuzz(long seed, int longest, Predicate<String> allowed) {
        this.random = new Random(seed);
        this.longest = longest;
        this.allowed = allowed;
    }

    public String next() {
        String name = candidate();
        while (!allowed.test(name) || !taken.add(name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))) {
            name = candidate();
        }
        return name;
    }

    private String candidate() {
        if (next < WORDS.size()) {
            return WORDS.get(next++);
        }
        boolean full = random.nextInt(4) == 0;
        int wanted = full ? longest : 1 + random.nextInt(Math.min(12, longest));
        StringBuilder name = new StringBuilder();
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        while (bytes(name) + bytes(piece) <= wanted) {
            name.append(piece);
            piece = PIECES.get(random.nextInt(PIECES.size()));
        }
        while (name.isEmpty() || (full && bytes(name) < longest)) {
            name.append(filler(longest - bytes(name)));
        }
        return name.toString();
    }

    /** A letter that takes all of the bytes that are left, if there is one: names also end with such a one at the limit. */
    private String filler(int left) {
        return switch (left) {
            case 2 -> "é";
            case 3 -> "表";
            case 4 -> "\uD83D\uDE00";
            default -> String.valueOf((char) ('a' + random.nextInt(26)));
        };
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
