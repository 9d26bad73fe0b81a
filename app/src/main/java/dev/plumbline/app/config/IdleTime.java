package dev.plumbline.app.config;

import dev.plumbline.core.problem.UsageException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** How long a scratch server waits for the next run. */
public final class IdleTime {
    private static final String VARIABLE = "PLUMBLINE_SHADOW_IDLE";
    private static final String STANDARD = "10";
    private static final Pattern MINUTES = Pattern.compile("[0-9]{1,4}");

    private IdleTime() {}

    /** {@code PLUMBLINE_SHADOW_IDLE} in minutes, or ten; zero ends a server with the run that started it. */
    public static Duration of(Map<String, String> environment) {
        String minutes = environment.getOrDefault(VARIABLE, "").strip();
        if (minutes.isEmpty()) {
            minutes = STANDARD;
        }
        if (!MINUTES.matcher(minutes).matches()) {
            throw new UsageException(
                    "PLB-1456",
                    "%s isn't a number of minutes: %s".formatted(VARIABLE, minutes),
                    "Set it to a whole number up to 9999; 0 keeps no scratch server");
        }
        return Duration.ofMinutes(Integer.parseInt(minutes));
    }
}
