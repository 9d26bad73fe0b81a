package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.Statement;

/** Lets a new identity go on behind the greatest value that is there, instead of colliding with it. */
final class IdentityStart {
    private IdentityStart() {}

    static Statement after(Words words, ObjectId column, ObjectId sequence) {
        ObjectId table = column.owner().orElseThrow();
        String name = Sql.name(column);
        return words.free(
                "SELECT pg_catalog.setval(" + Sql.literal(Sql.name(sequence)) + ", max(" + name + ")) FROM "
                        + Sql.name(table) + " HAVING max(" + name + ") > 0",
                "let the identity of %s go on behind its greatest value".formatted(column.describe()));
    }
}
