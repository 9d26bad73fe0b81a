package dev.plumbline.likeness;

import dev.plumbline.core.rename.likeness.Sign;
import java.util.List;

/** A pair of things with what is seen of it, and whether it was a rename. */
record Example(String kind, List<Sign> signs, boolean renamed) {
    Example {
        signs = List.copyOf(signs);
    }
}
