package dev.plumbline.core.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The percent code of addresses (RFC 3986, 2.1), in UTF-8. A plus sign is a plus sign. */
public final class PercentCode {
    private static final String UNRESERVED = "-._~";

    private PercentCode() {}

    /**
     * The text that was meant.
     *
     * @throws IllegalArgumentException if a percent sign isn't followed by two hexadecimal digits
     */
    public static String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            char here = text.charAt(at);
            if (here == '%') {
                if (at + 3 > text.length()) {
                    throw new IllegalArgumentException("a percent sign without two digits behind it");
                }
                bytes.write(HexFormat.fromHexDigits(text, at + 1, at + 3));
                at += 3;
            } else {
                int end = at + Character.charCount(text.codePointAt(at));
                bytes.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
                at = end;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The text as it stands in an address: all but letters, digits and {@code -._~} of ASCII as percent signs with two digits, of UTF-8. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (value & 0xFF);
            boolean plain =
                    character < 0x80 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
            encoded.append(plain ? Character.toString(character) : "%%%02X".formatted((int) character));
        }
        return encoded.toString();
    }
}
