package dev.plumbline.cli.failure;

/** What the process tells its caller; a contract. */
public final class ExitStatus {
    /** Done, or nothing found. */
    public static final int OK = 0;
    /** Differences or findings; for a plan, a difference without steps. */
    public static final int FINDINGS = 1;
    /** The caller asked for something that makes no sense. */
    public static final int USAGE = 2;
    /** Something around us is not as it should be. */
    public static final int ENVIRONMENT = 3;
    /** Begun and not finished. */
    public static final int HALF_WAY = 4;
    /** Our own fault. */
    public static final int BUG = 5;

    private ExitStatus() {}
}
