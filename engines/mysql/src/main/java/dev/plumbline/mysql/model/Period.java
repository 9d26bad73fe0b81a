package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;

/**
 * A pair of columns between which a row is valid.
 *
 * @param name {@code SYSTEM_TIME} for the server's own, else as its maker called it
 */
public record Period(Identifier name, Identifier start, Identifier end) {
    public static final Shape<Period> SHAPE = Shape.structure(
            Period.class,
            List.of(
                    Property.of("name", Shape.NAME, Period::name),
                    Property.of("start", Shape.NAME, Period::start),
                    Property.of("end", Shape.NAME, Period::end)));
}
