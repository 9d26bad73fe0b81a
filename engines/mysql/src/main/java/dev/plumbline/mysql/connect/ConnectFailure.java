package dev.plumbline.mysql.connect;

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
    private static final int ACCESS_DENIED = 1045;
    private static final int DATABASE_ACCESS_DENIED = 1044;
    private static final int UNKNOWN_DATABASE = 1049;

    private ConnectFailure() {}

    static EnvironmentException explain(DatabaseAddress address, SQLException failure) {
        String said = message(failure);
        if (failure.getErrorCode() == UNKNOWN_DATABASE) {
            return problem("PLB-1123", "There is no database at %s", address, failure, "SHOW DATABASES lists them");
        }
        if (failure.getErrorCode() == ACCESS_DENIED
                || failure.getErrorCode() == DATABASE_ACCESS_DENIED
                || "28000".equals(failure.getSQLState())) {
            return problem(
                    "PLB-1122",
                    "Not let in by %s",
                    address,
                    failure,
                    "Check user and password; MYSQL_PWD or ~/.my.cnf keep it out of the command line");
        }
        if (isCausedBy(failure, SocketTimeoutException.class) || said.contains("timed out")) {
            return problem("PLB-1126", "No answer in time from %s", address, failure, SERVER_DOWN);
        }
        if (isCausedBy(failure, SSLException.class) || wantsTls(failure) || lacksTls(failure)) {
            return problem(
                    "PLB-1124", "No agreement on TLS with %s", address, failure, "See sslMode in the address's query");
        }
        return problem("PLB-1121", "Can't reach %s", address, failure, SERVER_DOWN);
    }

    /** A server that is older than any that we know. */
    static EnvironmentException tooOld(DatabaseAddress address, String server, String oldest) {
        return new EnvironmentException(
                "PLB-1125",
                "%s is %s; %s is the oldest that is supported".formatted(address, server, oldest),
                "Upgrade the server first");
    }

    /** Whether a password can't be sent because nothing hides it. */
    static boolean wantsTls(SQLException failure) {
        String said = message(failure);
        return said.contains("RSA public key") || said.contains("insecure transport");
    }

    /** Whether TLS was asked of a server that has none. */
    static boolean lacksTls(SQLException failure) {
        return message(failure).contains("ssl not enabled");
    }

    private static EnvironmentException problem(
            String code, String what, DatabaseAddress address, SQLException failure, String next) {
        return new EnvironmentException(code, what.formatted(address) + ": " + message(failure), next, failure);
    }

    /** What the server or the driver says, without the driver's own address of it. */
    private static String message(SQLException failure) {
        String unknownHost = causes(failure)
                .filter(UnknownHostException.class::isInstance)
                .map(cause -> "unknown host " + cause.getMessage())
                .findFirst()
                .orElse("");
        String said = failure.getMessage() == null ? "no reason given" : failure.getMessage();
        String reason = unknownHost.isEmpty() ? said.strip() : unknownHost;
        return reason.replaceFirst("^\\(conn=-?\\d+\\) ", "").replaceFirst("\\.$", "");
    }

    private static boolean isCausedBy(SQLException failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
