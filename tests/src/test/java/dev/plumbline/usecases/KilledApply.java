package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Options;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Strategy;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A process that makes a database what a script says; to be killed once it has said that it begins. */
final class KilledApply {
    private static final String BEGINS = "begins";

    private KilledApply() {}

    /** Starts it; returns when it has begun to apply. */
    static Process begin(String... arguments) throws IOException {
        Stream<String> command = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledApply.class.getName());
        Process process = new ProcessBuilder(
                        Stream.concat(command, Stream.of(arguments)).toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo(BEGINS);
        return process;
    }

    public static void main(String... arguments) {
        Options options =
                Options.of(System.getenv()).withCache(TestServers.place().cache());
        try (Plumbline plumbline = Plumbline.with(
                arguments.length > 2 ? KillRounds.options(options, Strategy.valueOf(arguments[2])) : options)) {
            var target = plumbline.source(arguments[0]);
            Plan plan = plumbline.plan(target, plumbline.source(arguments[1]), Projection.STANDARD);
            System.out.println(BEGINS);
            plumbline.apply(target, plan);
        }
    }
}
