package dev.plumbline.core.engine;

import dev.plumbline.core.model.Header;
import dev.plumbline.core.problem.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where shadow databases come from: scratch databases in which texts are made canonical and plans are proved. */
public interface ShadowServers {
    /**
     * Starts, or finds, a server that is near enough to the wanted version.
     *
     * @param version as a header tells it, or just the major; empty for the newest
     * @param place where the server may keep files, and how binaries are got
     * @throws dev.plumbline.core.problem.EnvironmentException if there is none to be had
     */
    ShadowServer start(String version, Place place);

    /**
     * Uses a server that somebody has named for it: scratch databases are made there and removed again, nothing else is
     * touched.
     *
     * @throws dev.plumbline.core.problem.EnvironmentException if it can't be connected to, or allows no new databases
     * @throws UsageException if this engine makes no scratch databases on others' servers
     */
    default ShadowServer borrow(DatabaseAddress address, ConnectOptions options) {
        throw new UsageException(
                "PLB-1407",
                "Scratch databases of this engine are never made on a server",
                "Leave out --shadow " + address);
    }

    /**
     * A server on which the shadow databases of one run live. Closing it removes them, and stops what was started or leaves it to the
     * next run, as {@link Place#idle} says.
     */
    interface ShadowServer extends AutoCloseable {
        /** The server's own version. */
        String version();

        /** A new empty database. */
        ShadowDatabase create();

        /**
         * The same, as a database with these settings takes a script: where the text of a script leaves something to the
         * database, as MySQL's leave the character set. What isn't known here is left as it is by itself.
         *
         * @param settings as a header tells them
         */
        default ShadowDatabase create(List<Header.Setting> settings) {
            return create();
        }

        @Override
        void close();
    }

    /**
     * What a run gives its shadow servers.
     *
     * @param cache a directory of the user's own for binaries and initialised data; may not exist yet
     * @param binaries how to get the binaries of a server
     * @param idle how long a server that was started may wait for the next run; zero if it is to end with this one
     */
    record Place(Path cache, Binaries binaries, Duration idle) {
        /** Where no server stays. */
        public Place(Path cache, Binaries binaries) {
            this(cache, binaries, Duration.ZERO);
        }
    }

    /** How the binaries of a server are got, for engines that need any. */
    @FunctionalInterface
    interface Binaries {
        /**
         * The file of a Maven artefact, fetched if need be.
         *
         * @param coordinates {@code group:artifact:version}
         * @return empty if it can't be had here
         */
        Optional<Path> find(String coordinates);
    }
}
