package dev.plumbline.cli.command;

import dev.plumbline.core.problem.EnvironmentException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The standard output, as UTF-8. A reader that has seen enough and goes is no problem. */
record StandardOutput(OutputStream out) implements ResultOutput {
    @Override
    public void write(Content content) {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            content.write(writer);
            writer.flush();
        } catch (IOException failure) {
            if (!isBrokenPipe(failure)) {
                throw new EnvironmentException(
                        "PLB-1011",
                        "Can't write the result to the standard output: " + failure.getMessage(),
                        "What was written of it is not whole",
                        failure);
            }
        }
    }

    /** The JDK tells it by the system's message alone. */
    private static boolean isBrokenPipe(IOException failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "");
        return message.contains("Broken pipe") || message.contains("pipe is being closed");
    }
}
