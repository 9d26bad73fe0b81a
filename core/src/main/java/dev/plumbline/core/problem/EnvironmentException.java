package dev.plumbline.core.problem;

/** Something around us is not as it should be: no connection, no permission, no space, no server binaries. */
public final class EnvironmentException extends PlumblineException {
    private static final long serialVersionUID = 1L;

    public EnvironmentException(String code, String what, String next) {
        super(new Problem(code, what, next));
    }

    public EnvironmentException(String code, String what, String next, Throwable cause) {
        super(new Problem(code, what, next), cause);
    }
}
