package dev.plumbline.app.config;

import java.nio.file.Path;
import java.util.Map;

/** Where a user's caches are kept. */
final class CacheDirectory {
    private CacheDirectory() {}

    /** {@code PLUMBLINE_CACHE}, or the platform's own place for caches. */
    static Path of(Map<String, String> environment) {
        String own = environment.getOrDefault("PLUMBLINE_CACHE", "");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (!xdg.isEmpty()) {
            return Path.of(xdg, "plumbline");
        }
        String windows = environment.getOrDefault("LOCALAPPDATA", "");
        if (!windows.isEmpty()) {
            return Path.of(windows, "plumbline", "cache");
        }
        return Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", ".")), ".cache", "plumbline");
    }
}
