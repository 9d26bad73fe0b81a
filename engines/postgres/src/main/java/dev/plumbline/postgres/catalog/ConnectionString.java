package dev.plumbline.postgres.catalog;

import dev.plumbline.core.secret.GuardedText;
import dev.plumbline.core.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A connection string of libpq, with its passwords as secrets and everything else as it stands. One in the form of a URI
 * that holds a password becomes {@code keyword=value} pairs, in which a placeholder reads well.
 */
final class ConnectionString {
    private static final Set<String> SECRET = Set.of("password", "sslpassword", "oauth_client_secret");

    private final String text;
    private final String owner;
    private final StringBuilder open = new StringBuilder();
    private final List<Secret> secrets = new ArrayList<>();
    private int at;

    private ConnectionString(String text, String owner) {
        this.text = text;
        this.owner = owner;
    }

    /** @param owner the name of what connects, as in the names of its secrets */
    static GuardedText of(String text, String owner) {
        boolean uri = text.startsWith("postgresql://") || text.startsWith("postgres://");
        return uri ? ofUri(text, owner) : new ConnectionString(text, owner).guarded();
    }

    private static GuardedText ofUri(String uri, String owner) {
        GuardedText pairs = new ConnectionString(ConnectionUri.pairs(uri), owner).guarded();
        return pairs.secrets().isEmpty() ? GuardedText.open(uri) : pairs;
    }

    private GuardedText guarded() {
        while (at < text.length()) {
            pair();
        }
        return new GuardedText(open.toString(), secrets);
    }

    private void pair() {
        int start = at;
        skipBlanks();
        int name = at;
        while (at < text.length() && text.charAt(at) != '=' && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        String keyword = text.substring(name, at);
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
        }
        skipBlanks();
        open.append(text, start, at);
        int value = at;
        String plain = value();
        if (SECRET.contains(keyword)) {
            Secret secret = new Secret(
                    Secret.name(owner, keyword),
                    GuardedText.isPlaceholder(plain) ? Optional.empty() : Optional.of(plain));
            secrets.add(secret);
            open.append(secret.placeholder());
        } else {
            open.append(text, value, at);
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** The value at this place, without its quotes and backslashes. */
    private String value() {
        StringBuilder plain = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '\'';
        if (quoted) {
            at++;
        }
        while (at < text.length()) {
            char next = text.charAt(at);
            if (quoted ? next == '\'' : Character.isWhitespace(next)) {
                break;
            }
            if (next == '\\' && at + 1 < text.length()) {
                at++;
            }
            plain.append(text.charAt(at));
            at++;
        }
        if (quoted && at < text.length()) {
            at++;
        }
        return plain.toString();
    }
}
