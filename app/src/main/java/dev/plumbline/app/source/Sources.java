package dev.plumbline.app.source;

import dev.plumbline.app.config.NamedSource;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.engines.EngineVersion;
import dev.plumbline.app.engines.Engines;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.problem.UsageException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what sort of source a person means. */
public final class Sources {
    private static final String KNOWN =
            "A source is a URL (postgresql://user@host/db), a .db or .sqlite file, a .sql file or folder, a .json"
                    + " snapshot, empty:ENGINE or env:NAME";

    private static final String NAMED = "env:";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private final Options options;
    private final Engines engines;

    public Sources(Options options, Engines engines) {
        this.options = options;
        this.engines = engines;
    }

    /**
     * The source that this text names. Nothing is opened yet.
     *
     * @throws UsageException if it names none
     */
    public Source parse(String text) {
        if (text.isBlank()) {
            throw new UsageException("PLB-1201", "The source is empty", KNOWN);
        }
        if (text.startsWith(NAMED)) {
            return named(text.substring(NAMED.length()));
        }
        return parse(text, text, options.engine());
    }

    /** What a project's file calls so. */
    private Source named(String name) {
        NamedSource source = options.named().get(name);
        if (source == null) {
            throw new UsageException(
                    "PLB-1624",
                    "There is no environment '%s'".formatted(name),
                    options.named().isEmpty()
                            ? "Name it under 'environments:' in plumbline.yaml, or name the file with --config"
                            : "There are: "
                                    + String.join(
                                            ", ", new TreeSet<>(options.named().keySet())));
        }
        if (source.url().startsWith(NAMED)) {
            throw new UsageException(
                    "PLB-1624", "%s only names another environment".formatted(NAMED + name), "Write its address there");
        }
        Matcher variable = VARIABLE.matcher(source.url());
        while (variable.find()) {
            if (!options.environment().containsKey(variable.group(1))) {
                throw new EnvironmentException(
                        "PLB-1625",
                        "%s needs the variable %s, which isn't set".formatted(NAMED + name, variable.group(1)),
                        "Set it in the environment and run it again");
            }
        }
        return parse(source.url(), NAMED + name, source.engine().or(options::engine));
    }

    /** @param shown what may be repeated to a person */
    private Source parse(String text, String shown, Optional<String> engineName) {
        if (text.startsWith("empty:")) {
            return new Source.Empty(EngineVersion.parse(text.substring("empty:".length()), engines));
        }
        Optional<Path> path = path(text);
        String lower = text.toLowerCase(Locale.ROOT);
        if (path.isPresent() && (lower.endsWith(".sql") || Files.isDirectory(path.get()))) {
            return new Source.Scripts(path.get(), engineName.map(name -> EngineVersion.parse(name, engines)));
        }
        if (path.isPresent() && lower.endsWith(".json")) {
            return new Source.SnapshotFile(path.get());
        }
        return engines.<Source>ask(engine ->
                        engine.address(text, options.environment()).map(address -> new Source.Live(engine, address)))
                .orElseThrow(() -> unknown(shown, path));
    }

    /** What may be an address isn't repeated: it may hold a password. */
    private static UsageException unknown(String text, Optional<Path> path) {
        if (text.startsWith(NAMED)) {
            return new UsageException("PLB-1201", "What '%s' stands for is no source".formatted(text), KNOWN);
        }
        boolean there = path.filter(Files::exists).isPresent();
        int scheme = text.indexOf(':');
        if (scheme > 1 && !there) {
            return new UsageException(
                    "PLB-1201", "No engine knows addresses of '%s:'".formatted(text.substring(0, scheme)), KNOWN);
        }
        String what = there ? "'%s' can't be read as a schema" : "There is no source '%s'";
        return new UsageException("PLB-1201", what.formatted(text), KNOWN);
    }

    private static Optional<Path> path(String text) {
        if (text.contains("://") || text.startsWith("jdbc:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
