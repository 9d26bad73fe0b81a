package dev.plumbline.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** The terminal of this process. JLine and its native library are loaded only where the system doesn't tell by itself. */
final class ProcessTerminal implements Terminal {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    @Override
    public boolean canAsk() {
        return isTerminal(SystemStream.Input) && isTerminal(SystemStream.Error);
    }

    @Override
    public boolean showsOutput() {
        return isTerminal(SystemStream.Output);
    }

    @Override
    public boolean showsErrors() {
        return isTerminal(SystemStream.Error);
    }

    @Override
    public int width() {
        return showsOutput()
                ? provider()
                        .map(jline -> jline.systemStreamWidth(SystemStream.Output))
                        .orElse(0)
                : 0;
    }

    private static boolean isTerminal(SystemStream stream) {
        Path link = DESCRIPTORS.resolve(descriptor(stream));
        try {
            if (Files.isSymbolicLink(link)) {
                String device = Files.readSymbolicLink(link).toString();
                return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || "/dev/console".equals(device);
            }
        } catch (IOException unreadable) {
            // Then JLine asks the system.
        }
        return provider().map(jline -> jline.isSystemStream(stream)).orElse(false);
    }

    private static String descriptor(SystemStream stream) {
        return switch (stream) {
            case Input -> "0";
            case Output -> "1";
            case Error -> "2";
        };
    }

    private static Optional<TerminalProvider> provider() {
        try {
            return Optional.of(TerminalProvider.load("jni"));
        } catch (IOException | LinkageError noNativeLibrary) {
            return Optional.empty();
        }
    }
}
