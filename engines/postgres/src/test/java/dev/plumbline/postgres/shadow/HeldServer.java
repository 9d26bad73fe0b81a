package dev.plumbline.postgres.shadow;

import dev.plumbline.core.engine.ShadowServers.Place;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A run of its own: has a server in a cache, says so, and gives it back once it hears something. */
final class HeldServer {
    private HeldServer() {}

    public static void main(String... arguments) throws IOException {
        Place place = new Place(Path.of(arguments[0]), coordinates -> Optional.empty(), Duration.ofMinutes(1));
        try (ShadowServer server = new PostgresShadowServers().start("18", place)) {
            System.out.println(server.version());
            System.in.read();
        }
    }
}
