package dev.plumbline.mysql;

import dev.plumbline.core.engine.Capability;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.testkit.EngineContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The contract on one of the servers. */
abstract class MysqlContract extends EngineContract {
    @Override
    protected final Engine engine() {
        return new MysqlEngine();
    }

    @Override
    protected final String sample() {
        String objects = script("sample.sql") + script(ownSample());
        return notTried().contains(Capability.PRIVILEGES) ? objects : objects + script("sample.grants.sql");
    }

    /** The name of the script of what this flavour alone has. */
    protected abstract String ownSample();

    /** 64 characters are allowed, but a file is called like the table, and there some take five bytes. */
    @Override
    protected final int longestName() {
        return 48;
    }

    /**
     * No character beyond the first plane, no blank at the end, nothing that only accents tell from a plain letter; and the servers
     * take what can't be seen off the beginning of a view's columns.
     */
    @Override
    protected final boolean takesName(String name) {
        return name.chars().noneMatch(character -> Character.isSurrogate((char) character) || character == 0x0301)
                && isSeen(name.charAt(0))
                && isSeen(name.charAt(name.length() - 1));
    }

    private static boolean isSeen(char character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT;
    }

    static String script(String name) {
        try (InputStream in = Objects.requireNonNull(MysqlContract.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
