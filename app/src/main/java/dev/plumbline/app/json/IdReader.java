package dev.plumbline.app.json;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.UnnamedId;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link IdWriter} writes. */
final class IdReader {
    private final Map<String, ObjectKind<?>> kinds;

    IdReader(Map<String, ObjectKind<?>> kinds) {
        this.kinds = kinds;
    }

    /** An id that says itself whose part it is. */
    ObjectId read(Node node) {
        Node.Fields fields = node.fields();
        return fields.find("of").map(owner -> member(fields, read(owner))).orElseGet(() -> root(fields));
    }

    /** The id of a part of this owner. */
    ObjectId member(Node.Fields fields, ObjectId owner) {
        Optional<Node> unnamed = fields.find("unnamed");
        if (unnamed.isPresent()) {
            int ordinal =
                    Math.toIntExact(fields.find("ordinal").map(Node::number).orElse(0L));
            return new UnnamedId(owner, kind(fields), unnamed.get().text(), ordinal);
        }
        return new MemberId(owner, kind(fields), identifier(fields.get("name")));
    }

    /** The id of an object that is no part of another. */
    ObjectId root(Node.Fields fields) {
        Namespace namespace = new Namespace(
                fields.find("catalog").map(IdReader::identifier),
                fields.find("schema").map(IdReader::identifier));
        Identifier name = identifier(fields.get("name"));
        Optional<Node> signature = fields.find("signature");
        return signature.isPresent()
                ? new OverloadedId(
                        kind(fields), namespace, name, signature.get().text())
                : new NamedId(kind(fields), namespace, name);
    }

    ObjectKind<?> kind(Node.Fields fields) {
        Node name = fields.get("kind");
        return Optional.<ObjectKind<?>>ofNullable(kinds.get(name.text()))
                .orElseThrow(() -> name.place().malformed("there is no kind of object \"%s\"".formatted(name.text())));
    }

    static Identifier identifier(Node node) {
        if (node instanceof Node.Fields fields) {
            return new Identifier(nonEmpty(fields.get("text")), fields.text("key"));
        }
        return Identifier.of(nonEmpty(node));
    }

    private static String nonEmpty(Node node) {
        String text = node.text();
        if (text.isEmpty()) {
            throw node.place().malformed("a name has at least one character");
        }
        return text;
    }
}
