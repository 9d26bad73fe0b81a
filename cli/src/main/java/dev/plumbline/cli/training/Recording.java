package dev.plumbline.cli.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a real server answered.
 *
 * <p>As text: a line {@code > } with the SQL of a question, then a line for each message of its answer, the letter of its type and its
 * content. What can't be printed is written as {@code \}{@code hh}.
 *
 * @param answers by question, in the order in which they were first asked
 */
record Recording(Map<String, List<Message>> answers) {
    /** In place of a question: what a server says of itself when somebody comes. */
    static final String GREETING = "-- greeting";

    private static final String QUESTION = "> ";
    private static final char ESCAPE = '\\';
    private static final HexFormat HEX = HexFormat.of();

    static Recording read(InputStream stream) throws IOException {
        Map<String, List<Message>> answers = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            List<Message> answer = List.of();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(QUESTION)) {
                    answer = new ArrayList<>();
                    answers.put(plain(line.substring(QUESTION.length())), answer);
                } else {
                    answer.add(new Message(line.charAt(0), plain(line.substring(1))));
                }
            }
        }
        return new Recording(answers);
    }

    /** The form that {@link #read} reads. */
    String text() {
        StringBuilder text = new StringBuilder();
        answers.forEach((question, answer) -> {
            text.append(QUESTION).append(escaped(question)).append('\n');
            answer.forEach(message -> text.append(message.type())
                    .append(escaped(message.content()))
                    .append('\n'));
        });
        return text.toString();
    }

    private static String plain(String escaped) {
        StringBuilder plain = new StringBuilder(escaped.length());
        int at = 0;
        while (at < escaped.length()) {
            char character = escaped.charAt(at++);
            if (character == ESCAPE) {
                plain.append((char) HexFormat.fromHexDigits(escaped, at, at + 2));
                at += 2;
            } else {
                plain.append(character);
            }
        }
        return plain.toString();
    }

    private static String escaped(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); at++) {
            char character = plain.charAt(at);
            if (character < ' ' || character > '~' || character == ESCAPE) {
                escaped.append(ESCAPE).append(HEX.toHexDigits((byte) character));
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }
}
