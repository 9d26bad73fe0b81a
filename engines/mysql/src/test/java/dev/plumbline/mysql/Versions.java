package dev.plumbline.mysql;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.testkit.TestServers;
import dev.plumbline.testkit.UnpackedMysql;
import java.util.Optional;
import java.util.stream.Stream;

/** The servers that tests run on, where they are to be had. */
public final class Versions {
    private Versions() {}

    static Stream<String> all() {
        return Stream.concat(Stream.of("10.11-MariaDB", "11.4-MariaDB", UnpackedMysql.VERSION), named())
                .distinct();
    }

    /** Those that somebody has started for the tests. */
    static Stream<String> named() {
        return TestServers.named().keySet().stream();
    }

    /** Those of them that are to be had. */
    public static Stream<String> there() {
        return all().filter(version -> missing(version).isEmpty());
    }

    /** Leaves a test out, saying so, where its server isn't to be had. */
    static void assume(String version) {
        Optional<String> none = missing(version);
        assumeTrue(none.isEmpty(), none.orElse(""));
    }

    private static Optional<String> missing(String version) {
        boolean there =
                MysqlVersion.parse(version).isMariadb() || TestServers.named().containsKey(version);
        return there ? Optional.empty() : UnpackedMysql.prepare();
    }
}
