package dev.plumbline.postgres.connect;

import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.problem.EnvironmentException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Why a connection couldn't be opened, in words that never hold a password. */
final class ConnectFailure {
    private static final String SERVER_DOWN = "Is the server running, and does a firewall let you through?";

    private ConnectFailure() {}

    static EnvironmentException explain(DatabaseAddress address, SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                problem(
                        "PLB-1102",
                        "%s refuses to let you in",
                        address,
                        failure,
                        "Check user and password; PGPASSWORD or ~/.pgpass keep it out of the command line");
            case "3D000" -> problem("PLB-1103", "%s has no such database", address, failure, "psql -l lists them");
            case "08001", "08004", "08006" -> unreachable(address, failure);
            default -> problem("PLB-1101", "%s can't be connected to", address, failure, "");
        };
    }

    private static EnvironmentException unreachable(DatabaseAddress address, SQLException failure) {
        if (causes(failure).anyMatch(SocketTimeoutException.class::isInstance)
                || message(failure).contains("timed out")
                || message(failure).contains("timeout")) {
            return problem("PLB-1106", "%s didn't answer in time", address, failure, SERVER_DOWN);
        }
        if (causes(failure).anyMatch(javax.net.ssl.SSLException.class::isInstance)
                || message(failure).contains("SSL")) {
            return problem(
                    "PLB-1104", "%s and we don't agree on TLS", address, failure, "See sslmode in the address's query");
        }
        return problem("PLB-1101", "%s can't be reached", address, failure, SERVER_DOWN);
    }

    private static EnvironmentException problem(
            String code, String what, DatabaseAddress address, SQLException failure, String next) {
        return new EnvironmentException(code, what.formatted(address) + ": " + message(failure), next, failure);
    }

    private static String message(SQLException failure) {
        String message = failure.getMessage() == null ? "no reason given" : failure.getMessage();
        return message.strip();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
