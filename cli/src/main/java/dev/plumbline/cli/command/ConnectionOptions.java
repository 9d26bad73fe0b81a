package dev.plumbline.cli.command;

import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.Progress;
import dev.plumbline.app.config.ShadowPolicy;
import dev.plumbline.core.problem.UsageException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How sources are reached. */
final class ConnectionOptions {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m)?");

    private final OptionSpec engine = Arguments.text(
            "ENGINE",
            "What .sql files are written for, where the other source doesn't say: postgres:17, sqlite.",
            "--engine");
    private final OptionSpec shadow = Arguments.preset(
            "auto",
            "WHERE",
            "Where scratch databases are made: auto (on servers that are started for it), a URL, or none.",
            "--shadow");
    private final OptionSpec timeout = Arguments.preset(
            "10s",
            "TIME",
            "How long to wait for a server that doesn't answer: 10s (the default), 500ms, 2m.",
            "--timeout");

    void addTo(CommandSpec spec) {
        spec.addOption(engine);
        spec.addOption(shadow);
        spec.addOption(timeout);
    }

    Options options(Map<String, String> environment, Progress progress) {
        Options options = Options.of(environment)
                .withShadow(ShadowPolicy.parse(Arguments.text(shadow)))
                .withTimeout(duration(Arguments.text(timeout)))
                .withProgress(progress);
        String name = Arguments.text(engine);
        return name.isEmpty() ? options : options.withEngine(name);
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
