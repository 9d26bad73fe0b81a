package dev.plumbline.core.diff;

import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Secrets;
import dev.plumbline.core.model.Values;
import java.util.List;

/** One property that differs. */
public record Delta<V>(Property<?, V> property, V before, V after) {
    /** Whether the difference is in text that the server prints, and in nothing else. */
    public boolean inServerTextOnly() {
        return Values.equalButForServerText(property.shape(), before, after);
    }

    /** The names of the secrets that differ: nobody sees how. */
    public List<String> secrets() {
        return Secrets.differing(property.shape(), before, after);
    }

    public String printBefore() {
        return Values.print(property.shape(), before);
    }

    public String printAfter() {
        return Values.print(property.shape(), after);
    }
}
