package dev.plumbline.cli.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stands between a client and a real server and keeps what the server answers, once for each question. */
final class Recorder implements AutoCloseable {
    private static final char READY = 'Z';
    private static final List<Character> ASKED = List.of('S', 'Q');
    private static final String WELCOME = "\0\0\0\0";

    private final ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final InetSocketAddress server;
    private final Map<String, List<Message>> answers = new LinkedHashMap<>();

    Recorder(InetSocketAddress server) throws IOException {
        this.server = server;
        Thread.ofPlatform().daemon().name("recorder").start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    synchronized Recording recording() {
        return new Recording(answers);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    Socket real = new Socket(server.getAddress(), server.getPort())) {
                pass(new End(client), new End(real));
            } catch (IOException gone) {
                // The client, as it always does at its end.
            }
        }
    }

    /** The client asks for no encryption, so that what passes can be read. */
    private void pass(End client, End real) throws IOException {
        String startup = Message.content(client.in());
        real.out().writeInt(startup.length() + Integer.BYTES);
        real.out().write(startup.getBytes(StandardCharsets.ISO_8859_1));
        real.out().flush();
        List<Message> greeting = new ArrayList<>();
        Message said = real.say(client);
        while (said.type() != READY) {
            if (said.type() == 'R' && !said.content().equals(WELCOME) && !isLastOfScram(said)) {
                client.say(real);
            }
            greeting.add(said);
            said = real.say(client);
        }
        greeting.add(said);
        // Who somebody is was settled, and whom to cancel is of no use later.
        greeting.removeIf(message -> message.type() == 'R' || message.type() == 'K');
        keep(Recording.GREETING, greeting);
        while (true) {
            List<Message> asked = upTo(ASKED, client, real);
            keep(RecordedServer.question(asked), upTo(List.of(READY), real, client));
        }
    }

    private static boolean isLastOfScram(Message message) {
        return message.content().startsWith("\0\0\0\f");
    }

    private static List<Message> upTo(List<Character> last, End from, End to) throws IOException {
        List<Message> messages = new ArrayList<>();
        do {
            messages.add(from.say(to));
        } while (!last.contains(messages.getLast().type()));
        return messages;
    }

    private synchronized void keep(String question, List<Message> answer) {
        answers.putIfAbsent(question, answer);
    }

    /** One end of a connection. */
    private record End(DataInputStream in, DataOutputStream out) {
        End(Socket socket) throws IOException {
            this(
                    new DataInputStream(new BufferedInputStream(socket.getInputStream())),
                    new DataOutputStream(new BufferedOutputStream(socket.getOutputStream())));
        }

        /** Passes one message on. */
        Message say(End other) throws IOException {
            Message message = Message.read(in);
            message.write(other.out());
            other.out().flush();
            return message;
        }
    }
}
