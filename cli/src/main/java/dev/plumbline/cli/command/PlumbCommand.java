package dev.plumbline.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plumb} without a command: says what there is. */
@Command(
        name = "plumb",
        header = "Reads, compares and migrates database schemas.",
        description = {
            "",
            "A SOURCE is a database, a .sql file or folder, a snapshot: 'plumb help sources'.",
            "FROM is what is there, TO is what is wanted.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nFirst steps:%n",
        footer = {
            "  plumb demo                                          the whole tour, nothing to install",
            "  plumb inspect postgresql://ada@localhost/shop       what is in a database",
            "  plumb diff postgresql://ada@localhost/shop shop.sql what differs from a file",
            "",
            "'plumb help COMMAND' says more about a command, 'plumb help exit-status' what scripts can rely on."
        })
final class PlumbCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
