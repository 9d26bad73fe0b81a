package dev.plumbline.mysql;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.testkit.UnpackedMysql;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** MySQL, where somebody has unpacked it. */
class MysqlContractTest extends MysqlContract {
    @BeforeEach
    void needsTheServer() {
        Optional<String> none = UnpackedMysql.prepare();
        assumeTrue(none.isEmpty(), none.orElse(""));
    }

    @Override
    protected String version() {
        return UnpackedMysql.VERSION;
    }

    @Override
    protected String ownSample() {
        return "sample.mysql.sql";
    }
}
