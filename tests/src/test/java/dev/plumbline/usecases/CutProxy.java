package dev.plumbline.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A way to a server that can be cut; whoever comes later gets through again. */
final class CutProxy implements AutoCloseable {
    private final ServerSocket door;
    private final URI server;
    private final List<Socket> open = new ArrayList<>();

    private CutProxy(ServerSocket door, URI server) {
        this.door = door;
        this.server = server;
    }

    /** @param url as JDBC has it */
    static CutProxy to(String url) throws IOException {
        CutProxy proxy = new CutProxy(
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), URI.create(url.substring("jdbc:".length())));
        Thread.ofVirtual().start(proxy::welcome);
        return proxy;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Everybody who talks to the server now loses it, and it them. */
    void cut() {
        synchronized (open) {
            open.forEach(CutProxy::close);
            open.clear();
        }
    }

    private void welcome() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket behind = new Socket(server.getHost(), server.getPort());
                synchronized (open) {
                    open.add(client);
                    open.add(behind);
                }
                Thread.ofVirtual().start(() -> pass(client, behind));
                Thread.ofVirtual().start(() -> pass(behind, client));
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
