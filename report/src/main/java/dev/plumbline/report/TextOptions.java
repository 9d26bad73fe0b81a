package dev.plumbline.report;

/**
 * How text is laid out.
 *
 * @param width the columns of the terminal; SQL is never wrapped and may be wider
 */
public record TextOptions(int width, Style style) {
    private static final int NARROWEST = 40;

    public TextOptions {
        width = Math.max(width, NARROWEST);
    }

    /** Without colours. */
    public static TextOptions plain(int width) {
        return new TextOptions(width, Style.PLAIN);
    }
}
