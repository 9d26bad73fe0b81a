package dev.plumbline.mysql.model;

/** What a column says of its row in a system-versioned table. */
public enum RowPeriod {
    /** Nothing. */
    NONE,
    /** Since when the row is so. */
    START,
    /** Until when the row was so. */
    END
}
