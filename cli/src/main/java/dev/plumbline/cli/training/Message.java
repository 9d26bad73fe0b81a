package dev.plumbline.cli.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A message of PostgreSQL's protocol, as both sides send them after the first.
 *
 * @param type its letter
 * @param content what follows the length
 */
record Message(char type, String content) {
    private static final int LENGTH_BYTES = 4;

    /** An empty answer of a type. */
    static Message of(char type) {
        return new Message(type, "");
    }

    static Message read(DataInputStream in) throws IOException {
        char type = (char) in.readUnsignedByte();
        return new Message(type, content(in));
    }

    /** What follows a length, one character for each byte. */
    static String content(DataInputStream in) throws IOException {
        byte[] content = new byte[in.readInt() - LENGTH_BYTES];
        in.readFully(content);
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(type);
        out.writeInt(content.length() + LENGTH_BYTES);
        out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The text that is to be run, if it is a message that says so; empty for others. */
    String sql() {
        return switch (type) {
            case 'P' -> {
                int name = content.indexOf('\0');
                yield text(content.substring(name + 1, content.indexOf('\0', name + 1)));
            }
            case 'Q' -> text(content.substring(0, content.indexOf('\0')));
            default -> "";
        };
    }

    private static String text(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
