package dev.plumbline.core.model;

/** A query, a body or a statement as the server prints it. Never taken apart, only compared. */
public record Definition(String text) {
    @Override
    public String toString() {
        return text;
    }
}
