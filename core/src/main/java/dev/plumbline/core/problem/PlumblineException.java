package dev.plumbline.core.problem;

/** Whatever Plumbline itself throws. */
public abstract sealed class PlumblineException extends RuntimeException
        permits UsageException, EnvironmentException, ServerException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    PlumblineException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    PlumblineException(Problem problem, Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
