package dev.plumbline.mysql.catalog;

import dev.plumbline.mysql.model.MysqlVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A query of the catalogue; its text is a resource beside this class, of its own for each flavour where they part. */
enum CatalogQuery {
    SERVER,
    DATABASE,
    TABLES,
    EXTENDED_TABLES,
    COLUMNS,
    KEYS,
    FOREIGN_KEYS,
    FOREIGN_KEY_COLUMNS,
    CHECKS,
    PARTITIONS,
    VIEWS,
    TRIGGERS,
    ROUTINES,
    ROUTINE_HEADS,
    EVENTS,
    GRANTS;

    /** The text for a server. */
    String text(MysqlVersion version) {
        String name = name().toLowerCase(Locale.ROOT);
        String flavour = name + "." + version.flavour().name().toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream own = CatalogQuery.class.getResourceAsStream(flavour)) {
            return own == null ? common() : text(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text for both flavours. */
    String common() {
        String name = name().toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream resource = CatalogQuery.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("There is no query " + name);
            }
            return text(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InputStream resource) throws IOException {
        return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
}
