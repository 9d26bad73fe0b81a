package dev.plumbline.core.model;

import java.util.List;

/**
 * A function or a procedure.
 *
 * @param arguments the arguments with names, modes and defaults, as the engine writes them in DDL
 * @param result what it returns, as the engine writes it in DDL; empty for a procedure
 * @param definition the whole statement that creates it
 */
public record Routine(
        OverloadedId id,
        RoutineKind routineKind,
        String arguments,
        String result,
        String language,
        Definition definition,
        CommonProperties common,
        Detail detail)
        implements SchemaObject {
    public static final Property<Routine, RoutineKind> ROUTINE_KIND =
            Property.of("routineKind", Shape.choice(RoutineKind.class), Routine::routineKind);
    public static final Property<Routine, String> ARGUMENTS = Property.of("arguments", Shape.TEXT, Routine::arguments);
    public static final Property<Routine, String> RESULT = Property.of("result", Shape.TEXT, Routine::result);
    public static final Property<Routine, String> LANGUAGE = Property.of("language", Shape.TEXT, Routine::language);
    public static final Property<Routine, Definition> DEFINITION =
            Property.of("definition", Shape.DEFINITION, Routine::definition);

    public static final ObjectKind<Routine> KIND = ObjectKind.of(
            "routine", "routines", 600, Routine.class, List.of(ROUTINE_KIND, ARGUMENTS, RESULT, LANGUAGE, DEFINITION));

    /** What sort of routine it is. */
    public enum RoutineKind {
        FUNCTION,
        PROCEDURE,
        WINDOW_FUNCTION
    }
}
