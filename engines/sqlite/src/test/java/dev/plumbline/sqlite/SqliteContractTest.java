package dev.plumbline.sqlite;

import dev.plumbline.core.engine.Engine;
import dev.plumbline.testkit.EngineContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The contract on the version that the driver carries. */
class SqliteContractTest extends EngineContract {
    @Override
    protected Engine engine() {
        return new SqliteEngine();
    }

    @Override
    protected String version() {
        return SqliteConnections.version();
    }

    @Override
    protected String sample() {
        try (InputStream in = Objects.requireNonNull(SqliteContractTest.class.getResourceAsStream("sample.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
