package dev.plumbline.cli.command;

import dev.plumbline.app.config.Configuration;
import dev.plumbline.app.configuration.ConfigurationFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the project's file says. */
final class ConfigurationOptions {
    private final OptionSpec file = Arguments.text(
            "FILE",
            "What the project says: engine, environments, renames and so on; plumbline.yaml in the working directory,"
                    + " if it is there. Options win over it.",
            "--config");
    private Optional<Configuration> read = Optional.empty();

    void addTo(CommandSpec spec) {
        spec.addOption(file);
    }

    /** What it says; nothing if there is none. It is read once, when it is first asked for. */
    Configuration configuration(Path directory) {
        if (read.isEmpty()) {
            String named = Arguments.text(file);
            Path usual = directory.resolve(ConfigurationFile.NAME);
            if (!named.isEmpty()) {
                read = Optional.of(ConfigurationFile.read(Path.of(named)));
            } else {
                read = Optional.of(Files.exists(usual) ? ConfigurationFile.read(usual) : Configuration.NONE);
            }
        }
        return read.get();
    }
}
