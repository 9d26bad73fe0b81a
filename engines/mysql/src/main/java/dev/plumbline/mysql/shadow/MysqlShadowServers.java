package dev.plumbline.mysql.shadow;

import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.ShadowServers;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.server.BorrowedShadowServer;
import dev.plumbline.core.server.EmbeddedShadowServer;
import dev.plumbline.core.server.RunMode;
import dev.plumbline.core.server.ServerFiles;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.mysql.shadow.MariadbReleases.Series;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Shadow databases of MariaDB on servers of our own: of the wanted series, or the nearest newer one whose binaries are to be
 * had. A server of MySQL is started if somebody has unpacked one in the cache; else it has to be named.
 */
public final class MysqlShadowServers implements ShadowServers {
    private final BiFunction<DatabaseAddress, ConnectOptions, Connection> connector;

    /** @param connector what opens connections */
    public MysqlShadowServers(BiFunction<DatabaseAddress, ConnectOptions, Connection> connector) {
        this.connector = connector;
    }

    @Override
    public ShadowServer start(String version, Place place) {
        return MysqlVersion.parse(version).isMariadb() ? mariadb(version, place) : mysql(version, place);
    }

    @Override
    public ShadowServer borrow(DatabaseAddress address, ConnectOptions options) {
        return BorrowedShadowServer.of(MysqlDialect.onBorrowed(address, connector, options));
    }

    private ShadowServer mariadb(String version, Place place) {
        String platform = MariadbInstallation.platform()
                .orElseThrow(() -> new EnvironmentException(
                        "PLB-1402",
                        "There are no MariaDB binaries for %s on %s"
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                        "Name a server with --shadow mariadb://…"));
        MariadbReleases releases = MariadbReleases.load();
        ServerFiles files = new ServerFiles(place.cache(), Installation.FAMILY, RunMode.PLAIN);
        String wanted = Character.isDigit((version + " ").charAt(0)) ? version : "";
        Collection<Series> candidates = releases.servingFor(wanted);
        // A newer server knows what an older one knew; the caller sees from the version which one it got.
        for (Series candidate : candidates) {
            String release = releases.release(candidate).orElseThrow();
            Optional<Installation> installation = MariadbInstallation.find(release, platform, place.binaries(), files);
            if (installation.isPresent()) {
                return started(installation.get(), files, place);
            }
        }
        if (candidates.isEmpty()) {
            throw new EnvironmentException(
                    "PLB-1406",
                    "MariaDB %s is newer than any server that we could start (%s)"
                            .formatted(version, releases.newest()),
                    "Name a server of that version with --shadow mariadb://…");
        }
        String release = releases.release(candidates.iterator().next()).orElseThrow();
        throw new EnvironmentException(
                "PLB-1401",
                "The server binaries of MariaDB %s are not here and can't be fetched".formatted(release),
                "Fetch them with: mvn dependency:get -Dartifact=%s — or name a server with --shadow mariadb://…"
                        .formatted(MariadbInstallation.coordinates(platform, release)));
    }

    private ShadowServer mysql(String version, Place place) {
        int major = version.isBlank() ? NEWEST_MYSQL : Series.of(version).major();
        ServerFiles files = new ServerFiles(place.cache(), Installation.FAMILY, RunMode.current(Installation.FAMILY));
        for (int candidate = major; candidate <= NEWEST_MYSQL; candidate++) {
            Optional<Installation> installation = MysqlInstallation.find(candidate, place.cache(), files);
            if (installation.isPresent()) {
                return started(installation.get(), files, place);
            }
        }
        Path home = MysqlInstallation.home(place.cache(), major);
        throw new EnvironmentException(
                "PLB-1401",
                "MySQL's server binaries are published nowhere that they could be fetched from",
                "Name a server with --shadow mysql://…, or unpack MySQL %d as %s".formatted(major, home));
    }

    private static final int NEWEST_MYSQL = 9;

    private ShadowServer started(Installation installation, ServerFiles files, Place place) {
        return EmbeddedShadowServer.start(
                installation, files, place.idle(), port -> MysqlDialect.onOurs(port, installation, connector));
    }
}
