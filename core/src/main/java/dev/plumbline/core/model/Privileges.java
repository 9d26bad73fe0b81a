package dev.plumbline.core.model;

import java.util.List;

/**
 * Who may do what with an object.
 *
 * @param explicit false when the engine's defaults for the kind hold; then there are no grants listed
 * @param grants all privileges in force, those of the owner and of everybody included; sorted
 */
public record Privileges(boolean explicit, List<Grant> grants) {
    /** What the engine grants on an object of its kind by itself. */
    public static final Privileges DEFAULT = new Privileges(false, List.of());

    public static final Shape<Privileges> SHAPE = Shape.structure(
            Privileges.class,
            List.of(
                    Property.of("explicit", Shape.FLAG, Privileges::explicit),
                    Property.of("grants", Shape.list(Grant.SHAPE), Privileges::grants)));

    public Privileges {
        grants = grants.stream().sorted().distinct().toList();
        if (!explicit && !grants.isEmpty()) {
            throw new IllegalArgumentException("Default privileges list no grants");
        }
    }

    public static Privileges of(List<Grant> grants) {
        return new Privileges(true, grants);
    }
}
