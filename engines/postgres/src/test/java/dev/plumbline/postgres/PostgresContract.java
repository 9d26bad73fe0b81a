package dev.plumbline.postgres;

import dev.plumbline.core.engine.Engine;
import dev.plumbline.testkit.EngineContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.Parameter;

/** The contract on one major of PostgreSQL. */
abstract class PostgresContract extends EngineContract {
    @Parameter
    private String major = "";

    @Override
    protected Engine engine() {
        return new PostgresEngine();
    }

    @Override
    protected String version() {
        return major;
    }

    @Override
    protected String sample() {
        try (InputStream in = Objects.requireNonNull(PostgresContract.class.getResourceAsStream("sample.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
