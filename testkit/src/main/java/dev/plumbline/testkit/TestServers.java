package dev.plumbline.testkit;

import dev.plumbline.app.shadow.MavenBinaries;
import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Real servers for tests: one per version and run, started when the first test wants it, stopped after the last.
 *
 * <p>A test asks for it as a parameter and gets a new database whenever it likes:
 *
 * {@snippet :
 * @ExtendWith(TestServers.Provider.class)
 * class MyTest {
 *     @Test
 *     void worksOnRealServers(TestServers servers) {
 *         try (ShadowDatabase database = servers.database(new MyEngine(), "18")) {
 *         }
 *     }
 * }
 * }
 */
public final class TestServers implements AutoCloseable {
    private final Map<String, ShadowServer> started = new ConcurrentHashMap<>();

    /** A new database, for the caller to close. */
    public ShadowDatabase database(Engine engine, String version) {
        return server(engine, version).create();
    }

    /** The server of a version, not for the caller to close. */
    public ShadowServer server(Engine engine, String version) {
        Optional<DatabaseAddress> named =
                Optional.ofNullable(named().get(version)).flatMap(url -> engine.address(url, Map.of()));
        return named.isPresent()
                ? started.computeIfAbsent(
                        engine.name() + " " + version,
                        absent -> engine.shadows().borrow(named.get(), ConnectOptions.STANDARD))
                : server(engine.name(), engine.shadows(), version);
    }

    /**
     * Addresses of servers that somebody has started for the tests, by their versions:
     * {@code -Dplumbline.servers=8.4=mysql://root:pass@localhost:3306/test,10.6-MariaDB=mariadb://…}.
     */
    public static Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        for (String server : System.getProperty("plumbline.servers", "").split(",", -1)) {
            String[] parts = server.split("=", 2);
            if (parts.length == 2) {
                named.put(parts[0], parts[1]);
            }
        }
        return named;
    }

    /** The server of a version, for tests of what starts servers. */
    public ShadowServer server(String engine, ShadowServers shadows, String version) {
        return started.computeIfAbsent(engine + " " + version, absent -> shadows.start(version, place()));
    }

    /** Where servers of tests keep files: in the build's own directory, with the user's binaries. */
    public static ShadowServers.Place place() {
        return new ShadowServers.Place(
                ProjectRoot.find().resolve("target").resolve("servers"), new MavenBinaries(System.getenv()));
    }

    @Override
    public void close() {
        started.values().forEach(ShadowServer::close);
    }

    /** Gives tests the one {@link TestServers} of the run. */
    public static final class Provider implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestServers.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return of(context);
        }

        /** The servers of the run that a context belongs to; JUnit closes them. */
        static TestServers of(ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(TestServers.class))
                    .computeIfAbsent(TestServers.class, absent -> new TestServers(), TestServers.class);
        }
    }
}
