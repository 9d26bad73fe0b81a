package dev.plumbline.core.model;

/**
 * An object of a kind that only one engine has: a policy, a publication, an event.
 *
 * <p>With a record and its {@link ObjectKind} (listed by the engine) a kind gets reading and writing of documents, diff and
 * ordering. The record's components are {@code id}, those of its kind's properties, {@code common} and, if it has one,
 * {@code detail}. What comes and goes by statements of its own is a {@link DdlObject}; what doesn't, the settings of a
 * database or what is granted by a name, the engine's writer sees to.
 */
public non-sealed interface EngineObject extends SchemaObject {
    @Override
    default Detail detail() {
        return Detail.NONE;
    }
}
