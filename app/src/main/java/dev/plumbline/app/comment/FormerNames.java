package dev.plumbline.app.comment;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.FormerName;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the objects beside which scripts say what they were called before. */
public final class FormerNames {
    private final Catalog catalog;
    private final List<FormerName> names = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    /** @param catalog what the scripts make */
    public FormerNames(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Reads a script.
     *
     * @param place what it is called, for a person
     */
    public void read(String script, String place) {
        if (!script.contains("renamed")) {
            return;
        }
        for (Annotation annotation : AnnotationReader.read(script)) {
            List<FormerName> found = find(annotation);
            if (found.size() == 1) {
                names.add(found.getFirst());
            } else {
                notices.add(new Notice(
                        "PLB-1712",
                        "%s:%d: it can't be told what was called %s before"
                                .formatted(place, annotation.line(), annotation.former())));
            }
        }
    }

    public List<FormerName> names() {
        return List.copyOf(names);
    }

    /** Comments that stand beside nothing that is there in the end. */
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    private List<FormerName> find(Annotation annotation) {
        List<FormerName> found = new ArrayList<>();
        if (annotation.name().isEmpty()) {
            return found;
        }
        for (SchemaObject object : catalog.objects()) {
            if (isOf(annotation.kind(), object) && isMeant(annotation, object.id())) {
                annotation
                        .part()
                        .ifPresentOrElse(
                                part -> part(object, part, annotation.former()).ifPresent(found::add),
                                () -> found.add(new FormerName(object.id(), Optional.empty(), annotation.former())));
            }
        }
        return found;
    }

    private static boolean isOf(String word, SchemaObject object) {
        String kind = object.kind().name();
        return switch (word) {
            case "TABLE" -> kind.endsWith("table");
            case "VIEW" -> kind.endsWith("view");
            case "TYPE" -> !kind.endsWith("table") && !kind.endsWith("view") && isType(object);
            case "FUNCTION", "PROCEDURE" -> kind.equals("routine");
            default -> kind.equals(word.toLowerCase(Locale.ROOT));
        };
    }

    private static boolean isType(SchemaObject object) {
        String kind = object.kind().name();
        return object instanceof EnumType || kind.startsWith("composite") || kind.startsWith("range");
    }

    private static boolean isMeant(Annotation annotation, ObjectId id) {
        if (!isCalled(own(id), annotation.name().getLast())) {
            return false;
        }
        if (annotation.name().size() > 1
                && id.namespace()
                        .schema()
                        .filter(schema -> isCalled(
                                schema, annotation.name().get(annotation.name().size() - 2)))
                        .isEmpty()) {
            return false;
        }
        return annotation.table().isEmpty()
                || id.owner()
                        .filter(owner -> isCalled(own(owner), annotation.table().getLast()))
                        .isPresent();
    }

    private static Identifier own(ObjectId id) {
        return switch (id) {
            case NamedId named -> named.identifier();
            case OverloadedId overloaded -> overloaded.identifier();
            case MemberId member -> member.identifier();
            case ObjectId unnamed -> Identifier.of(unnamed.name());
        };
    }

    /** A name without quotes means itself in whatever case. */
    private static boolean isCalled(Identifier identifier, String spelled) {
        return spelled.startsWith("\"")
                ? identifier
                        .text()
                        .equals(spelled.substring(1, spelled.length() - 1).replace("\"\"", "\""))
                : identifier.text().equalsIgnoreCase(spelled);
    }

    private Optional<FormerName> part(SchemaObject object, Piece part, String former) {
        if (part.sort() == Piece.Sort.LITERAL) {
            return object instanceof EnumType type && type.values().contains(part.text())
                    ? Optional.of(new FormerName(type.id(), Optional.of(part.text()), former))
                    : Optional.empty();
        }
        List<ObjectId> members = catalog.members(object.id()).stream()
                .map(SchemaObject::id)
                .filter(id -> id instanceof MemberId member && isCalled(member.identifier(), part.spelled()))
                .sorted()
                .toList();
        return members.stream().findFirst().map(member -> new FormerName(member, Optional.empty(), former));
    }
}
