package dev.plumbline.core.diff;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of two catalogues is compared. It decides what differs and nothing else: whoever plans sees the whole.
 *
 * <p>An object counts if its outermost owner does; a schema counts if its own name is selected.
 *
 * @param schemas names of schemas; empty for all
 * @param include globs over {@code schema.name} or {@code name}; empty for all
 * @param exclude globs likewise; they win
 * @param kinds kinds by name; empty for all; the kind of an owner selects its members too
 * @param ignored the aspects left out
 */
public record Projection(
        Set<String> schemas, List<Glob> include, List<Glob> exclude, Set<String> kinds, Set<Aspect> ignored) {
    /** Everything but what is left out by itself: owners, the order of columns, and whether a materialized view is populated. */
    public static final Projection STANDARD = new Projection(
            Set.of(), List.of(), List.of(), Set.of(), EnumSet.of(Aspect.OWNERS, Aspect.COLUMN_ORDER, Aspect.POPULATED));

    public Projection {
        schemas = Set.copyOf(schemas);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        kinds = Set.copyOf(kinds);
        ignored = Set.copyOf(ignored);
    }

    public boolean compares(Aspect aspect) {
        return !ignored.contains(aspect);
    }

    public boolean selects(ObjectId id) {
        return selectsPlace(id.root()) && selectsKind(id);
    }

    /** Whether anything but aspects is left out. */
    public boolean filters() {
        return !(schemas.isEmpty() && include.isEmpty() && exclude.isEmpty() && kinds.isEmpty());
    }

    private boolean selectsPlace(ObjectId root) {
        String name = root.name();
        Optional<String> schema = schemaOf(root);
        if (!schemas.isEmpty() && schema.filter(schemas::contains).isEmpty()) {
            return false;
        }
        if (!include.isEmpty() && include.stream().noneMatch(glob -> glob.matches(schema, name))) {
            return false;
        }
        return exclude.stream().noneMatch(glob -> glob.matches(schema, name));
    }

    private boolean selectsKind(ObjectId id) {
        if (kinds.isEmpty()) {
            return true;
        }
        Optional<ObjectId> at = Optional.of(id);
        while (at.isPresent()) {
            if (kinds.contains(at.get().kind().name())) {
                return true;
            }
            at = at.get().owner();
        }
        return false;
    }

    private static Optional<String> schemaOf(ObjectId root) {
        return root.kind().equals(Schema.KIND)
                ? Optional.of(root.name())
                : root.namespace().schema().map(schema -> schema.text());
    }
}
