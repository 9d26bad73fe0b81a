package dev.plumbline.core.diff;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Schema;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of two catalogues is compared. It decides what differs and nothing else: whoever plans sees the whole.
 *
 * <p>An object counts if its outermost owner does; a schema counts if its own name is selected. What is nothing but settings, or
 * privileges, counts where these are compared.
 *
 * @param schemas names of schemas; empty for all
 * @param include globs over {@code schema.name} or {@code name}; empty for all
 * @param exclude globs likewise; they win
 * @param kinds kinds by name; empty for all; the kind of an owner selects its members too
 * @param ignored the aspects left out
 * @param settled the aspects that somebody has spoken of; what of the others is left out is usual, and an engine may see it otherwise
 */
public record Projection(
        Set<String> schemas,
        List<Glob> include,
        List<Glob> exclude,
        Set<String> kinds,
        Set<Aspect> ignored,
        Set<Aspect> settled) {
    /**
     * Everything but what is left out by itself: owners, the order of columns, whether a materialized view is populated, and what an
     * application has set for itself.
     */
    public static final Projection STANDARD = new Projection(
            Set.of(),
            List.of(),
            List.of(),
            Set.of(),
            EnumSet.of(Aspect.OWNERS, Aspect.COLUMN_ORDER, Aspect.POPULATED, Aspect.SETTINGS),
            Set.of());

    /** The aspects that some objects are nothing else of. */
    private static final List<Aspect> WHOLE = List.of(Aspect.PRIVILEGES, Aspect.SETTINGS);

    public Projection {
        schemas = Set.copyOf(schemas);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        kinds = Set.copyOf(kinds);
        ignored = Set.copyOf(ignored);
        settled = Set.copyOf(settled);
    }

    /** What leaves out just these aspects, whatever the engine. */
    public Projection(
            Set<String> schemas, List<Glob> include, List<Glob> exclude, Set<String> kinds, Set<Aspect> ignored) {
        this(schemas, include, exclude, kinds, ignored, EnumSet.allOf(Aspect.class));
    }

    /**
     * The same for an engine that sees by itself what counts; as somebody has said, where somebody has.
     *
     * @param compared what the engine compares although others leave it out
     * @param left what the engine leaves out although others compare it
     */
    public Projection on(Set<Aspect> compared, Set<Aspect> left) {
        Set<Aspect> all = new HashSet<>(ignored);
        compared.stream().filter(aspect -> !settled.contains(aspect)).forEach(all::remove);
        left.stream().filter(aspect -> !settled.contains(aspect)).forEach(all::add);
        return new Projection(schemas, include, exclude, kinds, all);
    }

    /** The same with more aspects left out. */
    public Projection without(Set<Aspect> aspects) {
        Set<Aspect> all = new HashSet<>(ignored);
        all.addAll(aspects);
        return new Projection(schemas, include, exclude, kinds, all, settled);
    }

    public boolean compares(Aspect aspect) {
        return !ignored.contains(aspect);
    }

    public boolean selects(ObjectId id) {
        return selectsPlace(id.root()) && selectsKind(id) && !isLeftOut(id.kind());
    }

    private boolean isLeftOut(ObjectKind<?> kind) {
        return WHOLE.stream().filter(ignored::contains).anyMatch(aspect -> isNothingBut(aspect, kind));
    }

    private static boolean isNothingBut(Aspect aspect, ObjectKind<?> kind) {
        return !kind.properties().isEmpty()
                && kind.properties().stream().allMatch(property -> property.aspect() == aspect);
    }

    /** The same objects with all their aspects. */
    public Projection whole() {
        return new Projection(schemas, include, exclude, kinds, Set.of());
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
