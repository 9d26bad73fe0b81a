package dev.plumbline.postgres.catalog;

import dev.plumbline.core.secret.GuardedText;
import dev.plumbline.core.secret.Secret;
import dev.plumbline.postgres.model.ForeignOption;
import dev.plumbline.postgres.model.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which options of something foreign are secrets. A wrapper may call them what it likes, so this is a matter of judgement. */
final class ForeignOptions {
    /** Of a user mapping everything is a secret but these. */
    private static final Set<String> OPEN = Set.of(
            "user",
            "username",
            "user_name",
            "usr",
            "uid",
            "login",
            "remote_user",
            "account",
            "role",
            "database",
            "dbname",
            "schema",
            "domain",
            "host",
            "port",
            "auth_method",
            "password_required",
            "use_scram_passthrough",
            "sslmode",
            "sslcert",
            "sslkey",
            "sslrootcert",
            "sslcrl",
            "gssdelegation");

    private static final Set<String> SECRET_WORDS = Set.of(
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "secret",
            "token",
            "credential",
            "private_key",
            "api_key",
            "apikey",
            "access_key");

    /** {@code …;Pwd=x}, {@code password='x'}: a connection string within an option. */
    private static final Pattern HOLDS_PASSWORD =
            Pattern.compile("(?i)(password|passwd|pwd|secret|token)\\s*=|//[^/@\\s]*:[^/@\\s]+@");

    private ForeignOptions() {}

    /**
     * The options of a wrapper, a server or a table.
     *
     * @param path the object's, as in the names of its secrets
     */
    static List<ForeignOption> of(List<Option> options, String... path) {
        return options.stream()
                .map(option -> option(option, isSecret(option), path))
                .toList();
    }

    /** The options of a user mapping. */
    static List<ForeignOption> ofMapping(List<Option> options, String... path) {
        return options.stream()
                .map(option -> option(option, !isOpen(option.name()) || holdsPassword(option), path))
                .toList();
    }

    private static ForeignOption option(Option option, boolean secret, String... path) {
        return new ForeignOption(
                option.name(), secret ? GuardedText.of(secret(option, path)) : GuardedText.open(option.value()));
    }

    /** What a script wrote in the place of a secret is not its value. */
    private static Secret secret(Option option, String... path) {
        String name = Secret.name(path) + "/" + Secret.name(option.name());
        return new Secret(
                name, GuardedText.isPlaceholder(option.value()) ? Optional.empty() : Optional.of(option.value()));
    }

    private static boolean isOpen(String option) {
        return OPEN.contains(option.toLowerCase(Locale.ROOT));
    }

    private static boolean isSecret(Option option) {
        String name = option.name().toLowerCase(Locale.ROOT);
        return (!isOpen(name) && SECRET_WORDS.stream().anyMatch(name::contains)) || holdsPassword(option);
    }

    private static boolean holdsPassword(Option option) {
        return HOLDS_PASSWORD.matcher(option.value()).find();
    }
}
