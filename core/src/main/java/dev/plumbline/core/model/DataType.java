package dev.plumbline.core.model;

/** A data type as the engine prints it in full, with its arguments: {@code character varying(20)}. */
public record DataType(String text) {
    @Override
    public String toString() {
        return text;
    }
}
