package dev.plumbline.app.shadow;

import dev.plumbline.app.config.IdleTime;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.ShadowPolicy;
import dev.plumbline.app.engines.EngineVersion;
import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowServers.Place;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.problem.UsageException;
import java.util.ArrayList;
import java.util.List;

/** The scratch servers of one run: started or taken over when the first is needed, shared, given up at the end. */
public final class Shadows implements AutoCloseable {
    private final Options options;
    private final List<Started> started = new ArrayList<>();

    public Shadows(Options options) {
        this.options = options;
    }

    private record Started(Engine engine, String wanted, ShadowServer server) {
        boolean serves(EngineVersion other) {
            return engine.name().equals(other.engine().name())
                    && (wanted.equals(other.version())
                            || (!other.version().isEmpty() && engine.samePrinting(server.version(), other.version())));
        }
    }

    /**
     * A new scratch database of this engine, of this version or the nearest newer one, with these settings as far as they say
     * what a script means.
     *
     * @throws EnvironmentException if there is none to be had, or none is allowed
     */
    public Scratch open(EngineVersion wanted) {
        ShadowServer server = server(wanted);
        return new Scratch(
                new EngineVersion(wanted.engine(), server.version(), wanted.settings()),
                server.create(wanted.settings()));
    }

    private ShadowServer server(EngineVersion wanted) {
        for (Started candidate : started) {
            if (candidate.serves(wanted)) {
                return candidate.server();
            }
        }
        ShadowServer server = start(wanted);
        started.add(new Started(wanted.engine(), wanted.version(), server));
        return server;
    }

    private ShadowServer start(EngineVersion wanted) {
        return switch (options.shadow()) {
            case ShadowPolicy.None none ->
                throw new EnvironmentException(
                        "PLB-1450",
                        "This needs a scratch database, and none is allowed",
                        "Leave out --shadow none, or name a server with --shadow URL");
            case ShadowPolicy.Automatic automatic -> {
                options.progress().begin("starting a scratch " + wanted.describe());
                yield wanted.engine()
                        .shadows()
                        .start(
                                wanted.version(),
                                new Place(
                                        options.cache(),
                                        new MavenBinaries(options.environment()),
                                        IdleTime.of(options.environment())));
            }
            case ShadowPolicy.Server server -> borrow(server.url(), wanted.engine());
        };
    }

    private ShadowServer borrow(String url, Engine engine) {
        DatabaseAddress address = engine.address(url, options.environment())
                .orElseThrow(() -> new UsageException(
                        "PLB-1451",
                        "The server that --shadow names is not a " + engine.title(),
                        "Name one, or use --shadow auto"));
        return engine.shadows()
                .borrow(address, new ConnectOptions(options.timeout(), ConnectOptions.STANDARD.applicationName()));
    }

    @Override
    public void close() {
        RuntimeException failure = null;
        for (Started each : started) {
            try {
                each.server().close();
            } catch (RuntimeException e) {
                failure = e; // the others are stopped all the same
            }
        }
        started.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
