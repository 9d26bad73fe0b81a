package dev.plumbline.core.rename.likeness;

/**
 * One thing that speaks for a rename or against it.
 *
 * @param name what the model knows it by
 * @param value how much there is of it: 0 for nothing to be seen, mostly from -1 to 1
 * @param words what was seen, for a person; may be empty for what is not worth a word
 */
public record Sign(String name, double value, String words) {}
