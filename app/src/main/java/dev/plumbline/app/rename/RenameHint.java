package dev.plumbline.app.rename;

import java.util.List;

/**
 * What somebody says was renamed, in words: {@code orders=purchases}, {@code shop.orders.total=amount}.
 *
 * @param text as it was typed
 */
public record RenameHint(String text, NamePath before, NamePath after) {
    /**
     * The hint that these words give.
     *
     * @throws dev.plumbline.core.problem.UsageException if they are none
     */
    public static RenameHint parse(String text) {
        List<NamePath> sides = NamePath.sides(text);
        return new RenameHint(text, sides.getFirst(), sides.getLast());
    }
}
