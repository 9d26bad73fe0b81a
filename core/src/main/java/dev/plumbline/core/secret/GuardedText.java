package dev.plumbline.core.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that may hold secrets: an option of a foreign server, a connection string.
 *
 * @param text with the placeholders of the secrets in their places; may be shown to anybody
 * @param secrets those in the text, in its order
 */
public record GuardedText(String text, List<Secret> secrets) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{secret:([^{}]+)\\}");

    public GuardedText {
        secrets = List.copyOf(secrets);
    }

    /** Text without a secret. */
    public static GuardedText open(String text) {
        return new GuardedText(text, List.of());
    }

    /** Text that is a secret as a whole. */
    public static GuardedText of(Secret secret) {
        return new GuardedText(secret.placeholder(), List.of(secret));
    }

    /** Text from a document: the values of its secrets are unknown. */
    public static GuardedText parse(String text) {
        List<Secret> secrets = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            secrets.add(new Secret(placeholder.group(1), Optional.empty()));
        }
        return new GuardedText(text, secrets);
    }

    /** Whether a text is nothing but a placeholder. */
    public static boolean isPlaceholder(String text) {
        return PLACEHOLDER.matcher(text).matches();
    }

    /** Whether two texts differ, as far as is known: an unknown secret differs from none. */
    public boolean differs(GuardedText other) {
        if (!text.equals(other.text)) {
            return true;
        }
        for (int at = 0; at < secrets.size(); at++) {
            if (differ(secrets.get(at), other.secrets.get(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the values of two secrets are known and differ. */
    public static boolean differ(Secret one, Secret other) {
        return one.isKnown() && other.isKnown() && !one.value().equals(other.value());
    }

    @Override
    public String toString() {
        return text;
    }
}
