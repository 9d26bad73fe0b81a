package dev.plumbline.cli.command;

import picocli.CommandLine.IVersionProvider;

/** What {@code plumb --version} says. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = VersionProvider.class.getPackage().getImplementationVersion();
        return new String[] {"plumb " + (version == null ? "(not packaged)" : version)};
    }
}
