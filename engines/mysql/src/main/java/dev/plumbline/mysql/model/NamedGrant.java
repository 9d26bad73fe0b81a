package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.EngineObject;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * What one account may do where no object of ours says so: with the database as a whole, or by the name of a table, column or routine
 * that isn't there. The servers keep grants by name, whatever becomes of their object.
 *
 * @param place what the name is of
 * @param name empty for the database
 * @param column where they are one column's; else empty
 * @param privileges those of the one account
 */
public record NamedGrant(
        NamedId id, Place place, String name, String column, Privileges privileges, CommonProperties common)
        implements EngineObject {
    public static final Property<NamedGrant, Place> PLACE = Property.of(
                    "place", Shape.choice(Place.class), NamedGrant::place)
            .as(Aspect.PRIVILEGES)
            .unspoken();
    public static final Property<NamedGrant, String> NAME = Property.of("name", Shape.TEXT, NamedGrant::name)
            .as(Aspect.PRIVILEGES)
            .unspoken();
    public static final Property<NamedGrant, String> COLUMN = Property.of("column", Shape.TEXT, NamedGrant::column)
            .as(Aspect.PRIVILEGES)
            .unspoken();
    public static final Property<NamedGrant, Privileges> PRIVILEGES =
            Property.of("privileges", Privileges.SHAPE, NamedGrant::privileges).as(Aspect.PRIVILEGES);

    public static final ObjectKind<NamedGrant> KIND =
            ObjectKind.of("grant", "grants", 990, NamedGrant.class, List.of(PLACE, NAME, COLUMN, PRIVILEGES));

    /** What a grant names. */
    public enum Place {
        DATABASE,
        TABLE,
        FUNCTION,
        PROCEDURE;

        String words() {
            return switch (this) {
                case DATABASE -> "the database";
                case TABLE -> "table ";
                case FUNCTION -> "function ";
                case PROCEDURE -> "procedure ";
            };
        }
    }

    /**
     * What an account has got by a name.
     *
     * @param holder how the account is called: {@code ada@%}
     */
    public static NamedGrant of(Place place, String name, String column, String holder, Privileges privileges) {
        String called = "%s on %s"
                .formatted(holder, column.isEmpty() ? place.words() + name : "column %s.%s".formatted(name, column));
        return new NamedGrant(
                new NamedId(KIND, Namespace.DEFAULT, Identifier.of(called)),
                place,
                name,
                column,
                privileges,
                CommonProperties.NONE);
    }

    /** As GRANT and REVOKE have it behind ON. */
    public String target() {
        String quoted = MysqlQuoting.MYSQL.identifier(name);
        return switch (place) {
            case DATABASE -> "*";
            case TABLE -> quoted;
            case FUNCTION -> "FUNCTION " + quoted;
            case PROCEDURE -> "PROCEDURE " + quoted;
        };
    }
}
