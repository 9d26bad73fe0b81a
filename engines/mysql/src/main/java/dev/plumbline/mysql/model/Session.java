package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * What a statement was made under: by it the literals in a body are understood.
 *
 * @param databaseCollation the default of the database at that time
 */
public record Session(String characterSetClient, String collationConnection, String databaseCollation) {
    public static final Shape<Session> SHAPE = Shape.structure(
            Session.class,
            List.of(
                    Property.of("characterSetClient", Shape.TEXT, Session::characterSetClient),
                    Property.of("collationConnection", Shape.TEXT, Session::collationConnection),
                    Property.of("databaseCollation", Shape.TEXT, Session::databaseCollation)));
}
