package dev.plumbline.cli.failure;

import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.problem.PlumblineException;
import dev.plumbline.core.problem.Problem;
import dev.plumbline.core.problem.ServerException;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.report.SafeText;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Tells a person of what went wrong, in one or two lines, and the caller by the exit status. */
public final class Failures {
    private final PrintWriter err;
    private final boolean verbose;

    /** @param verbose whether stack traces are wanted */
    public Failures(PrintWriter err, boolean verbose) {
        this.err = err;
        this.verbose = verbose;
    }

    /** Tells of it; returns the exit status. */
    public int report(Throwable failure) {
        int status = switch (failure) {
            case UsageException usage -> report(usage, ExitStatus.USAGE);
            case EnvironmentException environment -> report(environment, ExitStatus.ENVIRONMENT);
            case ServerException server -> report(server, ExitStatus.ENVIRONMENT);
            case Throwable bug -> reportBug(bug);
        };
        if (verbose) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            err.print(Passwords.mask(trace.toString()));
        }
        err.flush();
        return status;
    }

    /** A problem that is told without having been thrown. */
    public void tell(Problem problem) {
        err.println(Passwords.mask(problem.code() + ": " + lines(problem.what())));
        if (!problem.next().isEmpty()) {
            err.println(Passwords.mask("  " + lines(problem.next())));
        }
        err.flush();
    }

    private int report(PlumblineException failure, int status) {
        tell(failure.problem());
        return status;
    }

    private int reportBug(Throwable bug) {
        tell(new Problem(
                "PLB-9001",
                "This is a fault in Plumbline: " + bug,
                "Please report it, with the command and "
                        + (verbose ? "what stands below" : "what it prints with -v")));
        return ExitStatus.BUG;
    }

    /** A server's message may have several lines; those after the first are indented. */
    private static String lines(String text) {
        return text.strip()
                .lines()
                .map(SafeText::line)
                .reduce((one, other) -> one + "\n  " + other)
                .orElse("");
    }
}
