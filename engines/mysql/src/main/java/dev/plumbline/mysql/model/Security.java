package dev.plumbline.mysql.model;

/** Whose rights hold inside of a view or a routine. */
public enum Security {
    DEFINER,
    INVOKER
}
