package dev.plumbline.cli.command;

import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.Progress;
import dev.plumbline.app.config.ShadowPolicy;
import dev.plumbline.core.problem.UsageException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** How sources are reached. */
final class ConnectionOptions {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m)?");

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "What .sql files are written for, where the other source doesn't say: postgres:17, sqlite.")
    private String engine = "";

    @Option(
            names = "--shadow",
            paramLabel = "WHERE",
            description =
                    "Where scratch databases are made: auto (on servers that are started for it), a URL, or none.")
    private String shadow = "auto";

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "How long to wait for a server that doesn't answer: 10s (the default), 500ms, 2m.")
    private String timeout = "10s";

    Options options(Map<String, String> environment, Progress progress) {
        Options options = Options.of(environment)
                .withShadow(ShadowPolicy.parse(shadow))
                .withTimeout(duration(timeout))
                .withProgress(progress);
        return engine.isEmpty() ? options : options.withEngine(engine);
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new UsageException("PLB-1007", "--timeout can't be '" + text + "'", "It is like 10s, 500ms or 2m");
        }
        long amount = Long.parseLong(matcher.group(1));
        String unit = matcher.group(2) == null ? "s" : matcher.group(2);
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofSeconds(amount);
        };
    }
}
