package dev.plumbline.core.model;

/**
 * Something that a person should hear of. Returned, not logged.
 *
 * @param code stable: {@code PLB-1203}
 * @param message one sentence, without a full stop at its end
 */
public record Notice(String code, String message) {}
