package dev.plumbline.postgres.shadow;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;

/**
 * Unpacks a tar stream: files, directories and links, in the ustar, GNU and pax forms that tar writes by itself. Nothing
 * is written outside the directory.
 */
final class TarArchive {
    private static final int BLOCK = 512;

    private final InputStream in;
    private final Path directory;
    private Optional<String> longName = Optional.empty();
    private Optional<String> longLink = Optional.empty();

    private TarArchive(InputStream in, Path directory) {
        this.in = in;
        this.directory = directory.normalize();
    }

    static void unpack(InputStream in, Path directory) throws IOException {
        new TarArchive(in, directory).unpack();
    }

    private void unpack() throws IOException {
        byte[] header = block();
        while (header[0] != 0 || longName.isPresent()) {
            entry(header);
            header = block();
        }
    }

    private void entry(byte[] header) throws IOException {
        long size = number(header, 124, 12);
        switch (header[156]) {
            case 'L' -> longName = Optional.of(text(contents(size), 0, (int) size));
            case 'K' -> longLink = Optional.of(text(contents(size), 0, (int) size));
            case 'x' -> pax(new String(contents(size), StandardCharsets.UTF_8));
            case 'g' -> contents(size);
            default -> {
                write(header, size);
                longName = Optional.empty();
                longLink = Optional.empty();
            }
        }
    }

    private void write(byte[] header, long size) throws IOException {
        String prefix = text(header, 345, 155);
        String shortName = (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, 100);
        Path path = inside(directory.resolve(longName.orElse(shortName)));
        String link = longLink.orElse(text(header, 157, 100));
        Files.createDirectories(header[156] == '5' ? path : parent(path));
        switch (header[156]) {
            case '5' -> contents(size);
            case '1' -> Files.createLink(path, inside(directory.resolve(link)));
            case '2' -> {
                inside(parent(path).resolve(link));
                Files.createSymbolicLink(path, Path.of(link));
            }
            case '0', 0 -> {
                copy(size, path);
                boolean executable = (number(header, 100, 8) & 0100) != 0;
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            }
            default -> throw new IOException("An archive entry of an unknown type: " + path);
        }
    }

    private static Path parent(Path path) throws IOException {
        return Optional.ofNullable(path.getParent()).orElseThrow(() -> new IOException("No parent: " + path));
    }

    private Path inside(Path path) throws IOException {
        if (!path.normalize().startsWith(directory)) {
            throw new IOException("An archive entry leads outside: " + path);
        }
        return path.normalize();
    }

    /** Lines of {@code LENGTH KEY=VALUE}. */
    private void pax(String records) {
        for (String line : records.split("\n", -1)) {
            String entry = line.substring(line.indexOf(' ') + 1);
            if (entry.startsWith("path=")) {
                longName = Optional.of(entry.substring(5));
            } else if (entry.startsWith("linkpath=")) {
                longLink = Optional.of(entry.substring(9));
            }
        }
    }

    private void copy(long size, Path path) throws IOException {
        try (var out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            long left = size;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException("The archive ends within " + path);
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        in.skipNBytes(padding(size));
    }

    private byte[] contents(long size) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(size));
        in.skipNBytes(padding(size));
        return bytes;
    }

    private byte[] block() throws IOException {
        byte[] bytes = in.readNBytes(BLOCK);
        if (bytes.length < BLOCK) {
            throw new EOFException("The archive has no end");
        }
        return bytes;
    }

    private static long padding(long size) {
        return (BLOCK - size % BLOCK) % BLOCK;
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < Math.min(bytes.length, from + length) && bytes[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOfRange(bytes, from, end), StandardCharsets.UTF_8);
    }

    private static long number(byte[] header, int from, int length) throws IOException {
        String octal = text(header, from, length).strip();
        try {
            return octal.isEmpty() ? 0 : Long.parseLong(octal, 8);
        } catch (NumberFormatException e) {
            throw new IOException("An archive entry of an unknown size: " + octal, e);
        }
    }
}
