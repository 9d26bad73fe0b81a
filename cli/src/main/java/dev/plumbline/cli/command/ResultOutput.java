package dev.plumbline.cli.command;

import java.io.IOException;
import java.io.Writer;

/** Where a result goes. */
interface ResultOutput {
    /**
     * Writes the result.
     *
     * @throws dev.plumbline.core.problem.EnvironmentException if it can't be written
     */
    void write(Content content);

    /** Writes a result that is a text. */
    default void write(String text) {
        write((Writer target) -> target.write(text));
    }

    /** What is written. */
    @FunctionalInterface
    interface Content {
        void write(Writer target) throws IOException;
    }
}
