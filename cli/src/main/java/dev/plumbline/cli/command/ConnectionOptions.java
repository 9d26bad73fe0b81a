package dev.plumbline.cli.command;

import dev.plumbline.app.config.Configuration;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.Progress;
import dev.plumbline.app.config.ShadowPolicy;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How sources are reached. */
final class ConnectionOptions {
    private final OptionSpec engine = Arguments.text(
            "ENGINE",
            "What .sql files are written for, where the other source doesn't say: postgres:17, sqlite.",
            "--engine");
    private final OptionSpec shadow = Arguments.text(
            "WHERE",
            "Where scratch databases are made: auto (the default: on servers that are started for it), a URL, or none.",
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

    Options options(Map<String, String> environment, Progress progress, Configuration configuration) {
        Options options = Options.of(environment)
                .withShadow(ShadowPolicy.parse(Configured.word(Arguments.text(shadow), configuration.shadow(), "auto")))
                .withTimeout(Durations.positive("--timeout", Arguments.text(timeout)))
                .withProgress(progress)
                .withNamed(configuration.environments());
        String name = Configured.word(Arguments.text(engine), configuration.engine(), "");
        return name.isEmpty() ? options : options.withEngine(name);
    }
}
