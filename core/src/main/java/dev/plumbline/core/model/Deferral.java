package dev.plumbline.core.model;

/** When a constraint is checked. */
public enum Deferral {
    NOT_DEFERRABLE,
    DEFERRABLE_INITIALLY_IMMEDIATE,
    DEFERRABLE_INITIALLY_DEFERRED
}
