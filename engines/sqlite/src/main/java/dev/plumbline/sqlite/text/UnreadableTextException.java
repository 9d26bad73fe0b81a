package dev.plumbline.sqlite.text;

/** A stored statement says something that this version doesn't know. */
public final class UnreadableTextException extends Exception {
    UnreadableTextException(String message) {
        super(message);
    }
}
