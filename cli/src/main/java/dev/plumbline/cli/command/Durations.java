package dev.plumbline.cli.command;

import dev.plumbline.core.problem.UsageException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as they are typed: {@code 500ms}, {@code 10s}, {@code 10}, {@code 2m}, {@code 1h}. */
final class Durations {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m|h)?");

    private Durations() {}

    /** A span of time that isn't nothing. */
    static Duration positive(String option, String text) {
        Duration duration = of(option, text);
        if (duration.isZero()) {
            throw wrong(option, text);
        }
        return duration;
    }

    /** A span of time, which may be 0. */
    static Duration of(String option, String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw wrong(option, text);
        }
        long amount = Long.parseLong(matcher.group(1));
        String unit = matcher.group(2) == null ? "s" : matcher.group(2);
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofSeconds(amount);
        };
    }

    private static UsageException wrong(String option, String text) {
        return new UsageException("PLB-1007", option + " can't be '" + text + "'", "It is like 10s, 500ms or 2m");
    }
}
