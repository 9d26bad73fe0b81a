package dev.plumbline.postgres.connect;

import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.problem.EnvironmentException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why a connection couldn't be opened, in words that never hold a password. */
final class ConnectFailure {
    private static final String SERVER_DOWN = "Is the server running there, and does a firewall let you through?";

    private ConnectFailure() {}

    static EnvironmentException explain(DatabaseAddress address, SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case "28P01", "28000", "42501" -> refused(address, failure);
            case "3D000" -> problem("PLB-1103", "There is no database at %s", address, failure, "psql -l lists them");
            case "08001", "08004", "08006" -> unreachable(address, failure);
            default -> problem("PLB-1101", "Can't connect to %s", address, failure, "");
        };
    }

    /** A server that is older than any that we know. */
    static EnvironmentException tooOld(DatabaseAddress address, String version) {
        return new EnvironmentException(
                "PLB-1105",
                "%s is PostgreSQL %s; 13 is the oldest that is supported".formatted(address, version),
                "Upgrade the server first");
    }

    private static EnvironmentException unreachable(DatabaseAddress address, SQLException failure) {
        String message = message(failure);
        if (message.contains("authentication") || message.contains("password")) {
            return refused(address, failure);
        }
        if (isCausedBy(failure, SocketTimeoutException.class)
                || message.contains("timed out")
                || message.contains("timeout")) {
            return problem("PLB-1106", "No answer in time from %s", address, failure, SERVER_DOWN);
        }
        if (isCausedBy(failure, SSLException.class) || message.contains("SSL")) {
            return problem(
                    "PLB-1104", "No agreement on TLS with %s", address, failure, "See sslmode in the address's query");
        }
        return problem("PLB-1101", "Can't reach %s", address, failure, SERVER_DOWN);
    }

    private static EnvironmentException refused(DatabaseAddress address, SQLException failure) {
        return problem(
                "PLB-1102",
                "Not let in by %s",
                address,
                failure,
                "Check user and password; PGPASSWORD or ~/.pgpass keep it out of the command line");
    }

    private static EnvironmentException problem(
            String code, String what, DatabaseAddress address, SQLException failure, String next) {
        return new EnvironmentException(code, what.formatted(address) + ": " + message(failure), next, failure);
    }

    /** What the server or the driver says, without the driver's own advice behind it. */
    private static String message(SQLException failure) {
        String unknownHost = causes(failure)
                .filter(UnknownHostException.class::isInstance)
                .map(cause -> "unknown host " + cause.getMessage())
                .findFirst()
                .orElse("");
        String said = failure.getMessage() == null ? "no reason given" : failure.getMessage();
        String reason = unknownHost.isEmpty() ? said.strip() : unknownHost;
        return reason.replace(
                        " Check that the hostname and port are correct and that the postmaster is accepting TCP/IP"
                                + " connections.",
                        "")
                .replaceFirst("\\.$", "")
                .replace("FATAL: ", "");
    }

    private static boolean isCausedBy(SQLException failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
