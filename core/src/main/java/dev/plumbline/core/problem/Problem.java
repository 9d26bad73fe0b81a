package dev.plumbline.core.problem;

/**
 * A problem as a person is told of it. Never holds a password.
 *
 * @param code stable: {@code PLB-1001}; see docs/errors.md
 * @param what what is wrong and where, one sentence without a full stop
 * @param next what to do about it, one sentence without a full stop; may be empty
 */
public record Problem(String code, String what, String next) {
    public Problem {
        if (!code.matches("PLB-\\d{4}")) {
            throw new IllegalArgumentException("Not a code: " + code);
        }
    }

    /** {@code PLB-1001: what (next)} on one or two lines. */
    public String message() {
        return code + ": " + what + (next.isEmpty() ? "" : "\n  " + next);
    }
}
