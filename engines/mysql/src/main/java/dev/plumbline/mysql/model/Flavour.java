package dev.plumbline.mysql.model;

/** The two servers that began as one. */
public enum Flavour {
    MYSQL("MySQL"),
    MARIADB("MariaDB");

    private final String title;

    Flavour(String title) {
        this.title = title;
    }

    /** As its makers write it. */
    public String title() {
        return title;
    }
}
