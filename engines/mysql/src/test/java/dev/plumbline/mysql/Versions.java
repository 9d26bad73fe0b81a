package dev.plumbline.mysql;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.testkit.UnpackedMysql;
import java.util.Optional;
import java.util.stream.Stream;

/** The servers that tests run on, where they are to be had. */
public final class Versions {
    private Versions() {}

    static Stream<String> all() {
        return Stream.of("10.11-MariaDB", "11.4-MariaDB", UnpackedMysql.VERSION);
    }

    /** Those of them that are to be had. */
    public static Stream<String> there() {
        return all().filter(version -> MysqlVersion.parse(version).isMariadb()
                || UnpackedMysql.prepare().isEmpty());
    }

    /** Leaves a test out, saying so, where its server isn't to be had. */
    static void assume(String version) {
        if (!MysqlVersion.parse(version).isMariadb()) {
            Optional<String> none = UnpackedMysql.prepare();
            assumeTrue(none.isEmpty(), none.orElse(""));
        }
    }
}
