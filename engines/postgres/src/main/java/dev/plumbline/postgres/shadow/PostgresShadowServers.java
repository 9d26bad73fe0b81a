package dev.plumbline.postgres.shadow;

import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.ShadowServers;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.server.BorrowedShadowServer;
import dev.plumbline.core.server.EmbeddedShadowServer;
import dev.plumbline.core.server.RunMode;
import dev.plumbline.core.server.ServerFiles;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Shadow databases of PostgreSQL on servers of our own: the wanted major, or the nearest newer one whose binaries are to be
 * had.
 */
public final class PostgresShadowServers implements ShadowServers {
    @Override
    public ShadowServer start(String version, Place place) {
        PostgresReleases releases = PostgresReleases.load();
        int major = releases.majorOf(version);
        Platform platform = Platform.current()
                .orElseThrow(() -> new EnvironmentException(
                        "PLB-1402",
                        "There are no PostgreSQL binaries for %s on %s"
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                        "Name a server with --shadow postgresql://…"));
        ServerFiles files = new ServerFiles(place.cache(), Installation.FAMILY, RunMode.current(Installation.FAMILY));
        // A newer server knows what an older one knew; the caller sees from the version which one it got.
        SortedSet<Integer> candidates = releases.majors().tailSet(major);
        for (int candidate : candidates) {
            String release = releases.release(candidate).orElseThrow();
            Optional<Installation> installation = Installation.find(release, platform, place.binaries(), files);
            if (installation.isPresent()) {
                Installation found = installation.get();
                return EmbeddedShadowServer.start(
                        found, files, place.idle(), port -> PostgresDialect.onOurs(port, found.password()));
            }
        }
        throw candidates.isEmpty() ? tooNew(major, releases) : missing(major, platform, releases);
    }

    @Override
    public ShadowServer borrow(DatabaseAddress address, ConnectOptions options) {
        return BorrowedShadowServer.of(new PostgresDialect(address, options, false));
    }

    private static EnvironmentException tooNew(int major, PostgresReleases releases) {
        return new EnvironmentException(
                "PLB-1406",
                "PostgreSQL %d is newer than any server that we could start (%d)".formatted(major, releases.newest()),
                "Name a server of that version with --shadow postgresql://…");
    }

    private static EnvironmentException missing(int major, Platform platform, PostgresReleases releases) {
        String release =
                releases.release(Math.max(major, releases.majors().first())).orElseThrow();
        return new EnvironmentException(
                "PLB-1401",
                "The server binaries of PostgreSQL %d are not here and can't be fetched".formatted(major),
                "Fetch them with: mvn dependency:get -Dartifact=%s — or name a server with --shadow postgresql://…"
                        .formatted(Installation.coordinates(platform, release)));
    }
}
