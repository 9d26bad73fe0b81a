package dev.plumbline.app.json;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.UnnamedId;

/**
 * Writes names and ids. An id is the fields {@code kind}, {@code catalog}, {@code schema}, {@code of} (the owner), {@code
 * name} or {@code unnamed}, {@code signature}; none of them is taken apart, so names may hold any character.
 */
final class IdWriter {
    private final JsonOutput output;
    private final Spelling spelling;

    IdWriter(JsonOutput output, Spelling spelling) {
        this.output = output;
        this.spelling = spelling;
    }

    /** What is written of an identifier. */
    enum Spelling {
        /** The text, and the key where it is another: reads back equal and spelled the same. */
        FULL,
        /** The key alone: equal identifiers are written equally. */
        KEY
    }

    /** An id as a value, on one line. */
    void write(ObjectId id) {
        output.inline(() -> output.object(() -> {
            fields(id);
            id.owner().ifPresent(owner -> {
                output.generator().writeName("of");
                write(owner);
            });
        }));
    }

    /** An id as a field. */
    void write(String name, ObjectId id) {
        output.generator().writeName(name);
        write(id);
    }

    /** The fields of an id but for its owner. */
    void fields(ObjectId id) {
        output.field("kind", id.kind().name());
        switch (id) {
            case NamedId named -> {
                namespace(named.namespace());
                name("name", named.identifier());
            }
            case OverloadedId overloaded -> {
                namespace(overloaded.namespace());
                name("name", overloaded.identifier());
                output.field("signature", overloaded.signature());
            }
            case MemberId member -> name("name", member.identifier());
            case UnnamedId unnamed -> {
                output.field("unnamed", unnamed.definition());
                if (unnamed.ordinal() != 0) {
                    output.field("ordinal", unnamed.ordinal());
                }
            }
        }
    }

    void write(Identifier identifier) {
        switch (spelling) {
            case KEY -> output.generator().writeString(identifier.key());
            case FULL -> full(identifier);
        }
    }

    private void full(Identifier identifier) {
        if (identifier.key().equals(identifier.text())) {
            output.generator().writeString(identifier.text());
            return;
        }
        output.inline(() -> output.object(() -> {
            output.field("text", identifier.text());
            output.field("key", identifier.key());
        }));
    }

    private void namespace(Namespace namespace) {
        namespace.catalog().ifPresent(catalog -> name("catalog", catalog));
        namespace.schema().ifPresent(schema -> name("schema", schema));
    }

    private void name(String field, Identifier identifier) {
        output.generator().writeName(field);
        write(identifier);
    }
}
