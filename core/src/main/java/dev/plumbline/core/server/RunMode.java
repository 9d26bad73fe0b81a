package dev.plumbline.core.server;

import dev.plumbline.core.problem.EnvironmentException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** How a server is run: most refuse to run as root, so root has to become somebody else first. */
public enum RunMode {
    /** As the user that we are. */
    PLAIN,
    /** In a user namespace without root; the files stay root's. */
    UNSHARE,
    /** As nobody, where namespaces are forbidden (a container without privileges); the data is nobody's. */
    SETPRIV;

    /**
     * What works for this user on this machine.
     *
     * @throws EnvironmentException if the user is root and nothing does
     */
    public static RunMode current(ServerFamily family) {
        if (!System.getProperty("user.name", "").equals("root")) {
            return PLAIN;
        }
        if (works("unshare", "-U", "true")) {
            return UNSHARE;
        }
        if (works("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "true")) {
            return SETPRIV;
        }
        throw new EnvironmentException(
                "PLB-1404",
                family.title()
                        + " refuses to run as root, and neither unshare nor setpriv works here to become another user",
                "Run as an ordinary user, or name a server with --shadow " + family.address());
    }

    /** As the scripts know it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false; // there is no such command
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
