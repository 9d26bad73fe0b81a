package dev.plumbline.core.engine;

import java.time.Duration;

/**
 * How to connect.
 *
 * @param timeout how long to wait for a server that doesn't answer
 * @param applicationName what the server's session list shows, where it can
 */
public record ConnectOptions(Duration timeout, String applicationName) {
    public static final ConnectOptions STANDARD = new ConnectOptions(Duration.ofSeconds(10), "plumbline");
}
