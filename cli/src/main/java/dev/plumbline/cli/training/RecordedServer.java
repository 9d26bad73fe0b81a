package dev.plumbline.cli.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * Something that speaks like a PostgreSQL server and answers as a real one did once, so that the way through the reader can be
 * trained where there is no server. What it wasn't asked then it answers with nothing.
 */
final class RecordedServer implements AutoCloseable {
    private static final int PROTOCOL_3 = 3 << 16;
    private static final Message WELCOME = new Message('R', "\0\0\0\0");
    private static final Message READY = new Message('Z', "I");

    private final Recording recording;
    private final ServerSocket socket;
    private final Set<String> unknown = new CopyOnWriteArraySet<>();

    /** Listens on a port of its own, to this machine alone. */
    RecordedServer(Recording recording) throws IOException {
        this.recording = recording;
        socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("recorded-server").start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What it was asked and hadn't been asked when it was recorded. */
    Set<String> unknown() {
        return Set.copyOf(unknown);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(
                        new DataInputStream(new BufferedInputStream(client.getInputStream())),
                        new DataOutputStream(new BufferedOutputStream(client.getOutputStream())));
            } catch (IOException gone) {
                // The client, or this server: the next one comes, or none.
            }
        }
    }

    private void converse(DataInputStream in, DataOutputStream out) throws IOException {
        while (startup(in) != PROTOCOL_3) {
            out.writeByte('N'); // no encryption
            out.flush();
        }
        WELCOME.write(out);
        send(recording.answers().getOrDefault(Recording.GREETING, List.of(READY)), out);
        List<Message> asked = new ArrayList<>();
        while (true) {
            Message message = Message.read(in);
            asked.add(message);
            switch (message.type()) {
                case 'S', 'Q' -> {
                    send(answer(asked), out);
                    asked.clear();
                }
                case 'X' -> throw new EOFException();
                default -> {
                    // Part of a question.
                }
            }
        }
    }

    private static int startup(DataInputStream in) throws IOException {
        String content = Message.content(in);
        return content.charAt(0) << 24 | content.charAt(1) << 16 | content.charAt(2) << 8 | content.charAt(3);
    }

    private static void send(List<Message> messages, DataOutputStream out) throws IOException {
        for (Message message : messages) {
            message.write(out);
        }
        out.flush();
    }

    private List<Message> answer(List<Message> asked) {
        String question = question(asked);
        List<Message> recorded = recording.answers().get(question);
        if (recorded == null) {
            unknown.add(question);
            return nothing(asked);
        }
        return recorded;
    }

    /** All that is asked before an answer is waited for. */
    static String question(List<Message> asked) {
        return String.join(
                ";\n",
                asked.stream().map(Message::sql).filter(sql -> !sql.isEmpty()).toList());
    }

    /** That each thing was done, and there are no rows. */
    private static List<Message> nothing(List<Message> asked) {
        return asked.stream()
                .map(message -> switch (message.type()) {
                    case 'P' -> Message.of('1');
                    case 'B' -> Message.of('2');
                    case 'C' -> Message.of('3');
                    case 'D' -> Message.of('n');
                    case 'E' -> new Message('C', "SELECT 0\0");
                    default -> READY;
                })
                .toList();
    }
}
