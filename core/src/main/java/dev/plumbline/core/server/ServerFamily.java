package dev.plumbline.core.server;

/**
 * Servers of one make, as people and their environment know them.
 *
 * @param name of their directory in the cache: {@code postgres}
 * @param title as their makers write it: {@code PostgreSQL}
 * @param address how somebody names a server of theirs instead: {@code postgresql://…}
 */
public record ServerFamily(String name, String title, String address) {}
