package dev.plumbline.core.model;

/** An expression as the server prints it: a default, a check, an index key. Never taken apart, only compared. */
public record Expression(String text) {
    @Override
    public String toString() {
        return text;
    }
}
