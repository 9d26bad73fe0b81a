package dev.plumbline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of cells in aligned columns. What is wider than its column is wrapped within it. */
final class TableLayout {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;
    /** Longer words are broken before those of other columns are. */
    private static final int LONG_WORD = 24;
    /** A column that isn't the last takes two fifths of the line at most, so that one long default doesn't push the rest. */
    private static final double LARGEST_SHARE = 0.4;

    private final int[] widths;
    private final int[] longestWords;
    private final List<Integer> shown = new ArrayList<>();

    private TableLayout(List<List<Span>> rows, int available) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        widths = new int[columns];
        longestWords = new int[columns];
        for (List<Span> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                measure(column, row.get(column).text());
            }
        }
        for (int column = 0; column < columns; column++) {
            if (widths[column] > 0) {
                shown.add(column);
            }
        }
        shrink(available);
    }

    /** The rows as lines of spans; columns without text are left out. */
    static List<List<Span>> lines(List<List<Span>> rows, int available) {
        TableLayout layout = new TableLayout(rows, available);
        List<List<Span>> lines = new ArrayList<>();
        rows.forEach(row -> layout.row(row, lines));
        return lines;
    }

    private void measure(int column, String text) {
        widths[column] = Math.max(widths[column], DisplayWidth.of(text));
        for (String word : text.split(" ", -1)) {
            longestWords[column] = Math.max(longestWords[column], Math.min(LONG_WORD, DisplayWidth.of(word)));
        }
    }

    private void shrink(int available) {
        int room = available - GAP.length() * Math.max(0, shown.size() - 1);
        for (int at = 0; at + 1 < shown.size() && total() > room; at++) {
            int column = shown.get(at);
            int share = Math.max(2 * NARROWEST, (int) (available * LARGEST_SHARE));
            widths[column] = Math.min(widths[column], Math.max(share, longestWords[column]));
        }
        shrink(room, longestWords);
        shrink(room, new int[widths.length]);
    }

    /** Takes from the widest column, again and again, but never goes below what each needs at least. */
    private void shrink(int room, int[] needed) {
        while (total() > room) {
            int widest = -1;
            for (int column = 0; column < widths.length; column++) {
                boolean shrinkable = widths[column] > Math.max(NARROWEST, needed[column]);
                if (shrinkable && (widest < 0 || widths[column] >= widths[widest])) {
                    widest = column;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private int total() {
        return Arrays.stream(widths).sum();
    }

    private void row(List<Span> row, List<List<Span>> lines) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int column : shown) {
            String text = column < row.size() ? row.get(column).text() : "";
            List<String> cell = WordWrap.wrap(text, widths[column]);
            cells.add(cell);
            height = Math.max(height, cell.size());
        }
        for (int line = 0; line < height; line++) {
            lines.add(line(row, cells, line));
        }
    }

    private List<Span> line(List<Span> row, List<List<String>> cells, int line) {
        List<Span> spans = new ArrayList<>();
        StringBuilder padding = new StringBuilder();
        for (int at = 0; at < shown.size(); at++) {
            String text = line < cells.get(at).size() ? cells.get(at).get(line) : "";
            if (!text.isEmpty()) {
                spans.add(Span.of(padding.toString()));
                spans.add(Span.of(row.get(shown.get(at)).tone(), text));
                padding.setLength(0);
            }
            padding.append(" ".repeat(widths[shown.get(at)] - Math.min(widths[shown.get(at)], DisplayWidth.of(text))))
                    .append(GAP);
        }
        return spans;
    }
}
