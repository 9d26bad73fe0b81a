package dev.plumbline.core.problem;

/** The caller asked for something that makes no sense or doesn't exist: a bad option, an unreadable file. */
public final class UsageException extends PlumblineException {
    private static final long serialVersionUID = 1L;

    public UsageException(String code, String what, String next) {
        super(new Problem(code, what, next));
    }

    public UsageException(String code, String what, String next, Throwable cause) {
        super(new Problem(code, what, next), cause);
    }
}
