package dev.plumbline.report;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.UnnamedId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names as people read them: in double quotes where spaces, dots or the like would mislead. Not SQL. */
final class Names {
    private static final Pattern CLEAR = Pattern.compile("[\\p{L}\\p{N}\\p{M}_$-]+");

    private Names() {}

    static String name(Identifier identifier) {
        return name(identifier.text());
    }

    static String name(String name) {
        return isPlain(name) || CLEAR.matcher(name).matches()
                ? name
                : '"' + SafeText.line(name.replace("\"", "\"\"")) + '"';
    }

    /** Whether it is made of what names are mostly made of: that is seen at once. */
    private static boolean isPlain(String name) {
        for (int at = 0; at < name.length(); at++) {
            char character = name.charAt(at);
            if (character != '_' && (character < 'a' || character > 'z') && (character < '0' || character > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** {@code (a, b)}. */
    static String list(List<Identifier> names) {
        return names.stream().map(Names::name).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The last part, with the signature of a routine; what an unnamed part says. */
    static String own(ObjectId id) {
        return switch (id) {
            case NamedId named -> name(named.identifier());
            case OverloadedId overloaded ->
                name(overloaded.identifier()) + "(" + SafeText.line(overloaded.signature()) + ")";
            case MemberId member -> name(member.identifier());
            case UnnamedId unnamed -> SafeText.flat(unnamed.name());
        };
    }

    /** The whole path. */
    static String path(ObjectId id) {
        return path(id, Optional.empty());
    }

    /** The path as it is read from within a schema. */
    static String pathFrom(Namespace viewpoint, ObjectId id) {
        return path(id, Optional.of(viewpoint));
    }

    static String namespace(Namespace namespace) {
        return namespace.catalog().map(catalog -> name(catalog) + ".").orElse("")
                + namespace.schema().map(Names::name).orElse("");
    }

    private static String path(ObjectId id, Optional<Namespace> viewpoint) {
        if (id.owner().isPresent()) {
            String separator = id instanceof UnnamedId ? " " : ".";
            return path(id.owner().get(), viewpoint) + separator + own(id);
        }
        boolean near = viewpoint.filter(id.namespace()::equals).isPresent()
                || id.namespace().equals(Namespace.DEFAULT);
        return near ? own(id) : namespace(id.namespace()) + "." + own(id);
    }
}
