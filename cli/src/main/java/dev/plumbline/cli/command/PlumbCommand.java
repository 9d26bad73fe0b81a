package dev.plumbline.cli.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code plumb} without a command: says what there is. */
final class PlumbCommand implements Runnable {
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this, Arguments.FACTORY)
            .name("plumb")
            .versionProvider(new VersionProvider());

    CommandSpec describe() {
        spec.usageMessage()
                .header("Reads, compares and migrates database schemas.")
                .description(
                        "",
                        "A SOURCE is a database, a .sql file or folder, a snapshot: 'plumb help sources'.",
                        "FROM is what is there, TO is what is wanted.",
                        "")
                .synopsisSubcommandLabel("COMMAND")
                .commandListHeading("%nCommands:%n")
                .footerHeading("%nFirst steps:%n")
                .footer(
                        "  plumb demo                                          the whole tour, nothing to install",
                        "  plumb inspect postgresql://ada@localhost/shop       what is in a database",
                        "  plumb diff postgresql://ada@localhost/shop shop.sql what differs from a file",
                        "",
                        "'plumb help COMMAND' says more about a command, 'plumb help exit-status' what scripts can"
                                + " rely on.");
        spec.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
        return spec;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
