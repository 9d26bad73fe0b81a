package dev.plumbline.report;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts, line by line, with a little of what surrounds it. */
final class LineDiff {
    private static final int CONTEXT = 2;
    /** Beyond this many pairs of lines the middle is shown as replaced; nobody reads it line by line anyway. */
    private static final long LARGEST = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Line> lines = new ArrayList<>();

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** A line with its mark: space, plus or minus; an ellipsis stands for lines that are the same. */
    record Line(char mark, String text) {}

    static List<Line> of(List<String> before, List<String> after) {
        LineDiff diff = new LineDiff(before, after);
        diff.compare();
        return diff.withoutDistantLines();
    }

    private void compare() {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            lines.add(new Line(' ', before.get(start++)));
        }
        int same = 0;
        while (same < shorter - start
                && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
            same++;
        }
        middle(before.subList(start, before.size() - same), after.subList(start, after.size() - same));
        before.subList(before.size() - same, before.size()).forEach(line -> lines.add(new Line(' ', line)));
    }

    private void middle(List<String> old, List<String> wanted) {
        if ((long) old.size() * wanted.size() > LARGEST) {
            old.forEach(line -> lines.add(new Line('-', line)));
            wanted.forEach(line -> lines.add(new Line('+', line)));
            return;
        }
        int[][] common = longestCommon(old, wanted);
        int at = 0;
        int to = 0;
        while (at < old.size() || to < wanted.size()) {
            boolean both = at < old.size() && to < wanted.size();
            if (both && old.get(at).equals(wanted.get(to))) {
                lines.add(new Line(' ', old.get(at++)));
                to++;
            } else if (at < old.size() && (!both || common[at + 1][to] >= common[at][to + 1])) {
                lines.add(new Line('-', old.get(at++)));
            } else {
                lines.add(new Line('+', wanted.get(to++)));
            }
        }
    }

    /** By position: how many lines the rests have in common, at best. */
    private static int[][] longestCommon(List<String> old, List<String> wanted) {
        int[][] common = new int[old.size() + 1][wanted.size() + 1];
        for (int at = old.size() - 1; at >= 0; at--) {
            for (int to = wanted.size() - 1; to >= 0; to--) {
                common[at][to] = old.get(at).equals(wanted.get(to))
                        ? common[at + 1][to + 1] + 1
                        : Math.max(common[at + 1][to], common[at][to + 1]);
            }
        }
        return common;
    }

    private List<Line> withoutDistantLines() {
        List<Line> near = new ArrayList<>();
        int skipped = 0;
        for (int at = 0; at < lines.size(); at++) {
            if (isNear(at)) {
                if (skipped > 0) {
                    near.add(new Line(' ', "…"));
                }
                skipped = 0;
                near.add(lines.get(at));
            } else {
                skipped++;
            }
        }
        if (skipped > 0) {
            near.add(new Line(' ', "…"));
        }
        return near;
    }

    private boolean isNear(int line) {
        int last = Math.min(lines.size() - 1, line + CONTEXT);
        for (int at = Math.max(0, line - CONTEXT); at <= last; at++) {
            if (lines.get(at).mark() != ' ') {
                return true;
            }
        }
        return false;
    }
}
