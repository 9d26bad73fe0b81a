package dev.plumbline.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The driver's native library, kept from run to run where a folder for it is named.
 *
 * <p>By itself the driver unpacks its library anew in each process, and compares what it has written, byte for byte; that takes
 * longer than all else that a short run does. The system property {@code plumbline.libraries} names a folder that nobody but
 * the user can write to; without it, or where it can't be used, the driver does as it does.
 */
final class NativeLibrary {
    private static final String FOLDER = "plumbline.libraries";
    private static final String DRIVERS_FOLDER = "org.sqlite.lib.path";
    private static final String DRIVERS_NAME = "org.sqlite.lib.name";

    private NativeLibrary() {}

    /** Tells the driver where its library is; to be called before it is loaded. */
    static void find() {
        String folder = System.getProperty(FOLDER, "");
        if (folder.isEmpty() || System.getProperty(DRIVERS_FOLDER) != null) {
            return;
        }
        Path library = Path.of(folder, name());
        if (Files.exists(library) || unpacked(library)) {
            System.setProperty(DRIVERS_FOLDER, folder);
            System.setProperty(DRIVERS_NAME, name());
        }
    }

    /** Another driver's or another machine's has another name. */
    private static String name() {
        return String.join(
                "-",
                "sqlite",
                SQLiteJDBCLoader.getVersion(),
                System.getProperty("os.arch", ""),
                LibraryLoaderUtil.getNativeLibName());
    }

    /** In one step: another process may be about to do the same, or to load it. */
    private static boolean unpacked(Path library) {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        try (InputStream content = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (content == null) {
                return false;
            }
            Files.createDirectories(library.getParent());
            Path partial = Files.createTempFile(library.getParent(), "sqlite", ".partial");
            try {
                Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
                Files.move(partial, library, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(partial);
            }
            return true;
        } catch (IOException notWritable) {
            return false; // then the driver unpacks it where it always does
        }
    }
}
