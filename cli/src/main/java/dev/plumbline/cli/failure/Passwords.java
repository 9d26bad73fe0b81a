package dev.plumbline.cli.failure;

import java.util.regex.Pattern;

/** Takes passwords out of whatever is about to be shown. */
public final class Passwords {
    /** {@code user:secret@}: the password ends at the last at sign before the path. */
    private static final Pattern IN_ADDRESS = Pattern.compile("(//[^/\\s:@]*):[^/\\s]*@");

    /** Passwords with a slash, which should have been encoded. */
    private static final Pattern UNENCODED = Pattern.compile("(//[^/\\s:@]*):(?!\\*\\*\\*@)[^\\s@'\"]*@");

    private static final Pattern AS_PARAMETER =
            Pattern.compile("(?i)((?:password|passwd|pwd|sslpassword|secret|token)\\s*=\\s*)('[^']*'|[^&;\\s'\"]*)");

    private Passwords() {}

    /** The text with {@code ***} in the place of every password. */
    public static String mask(String text) {
        String masked = IN_ADDRESS.matcher(text).replaceAll("$1:***@");
        masked = UNENCODED.matcher(masked).replaceAll("$1:***@");
        return AS_PARAMETER.matcher(masked).replaceAll("$1***");
    }
}
