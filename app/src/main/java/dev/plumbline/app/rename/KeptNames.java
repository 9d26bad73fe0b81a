package dev.plumbline.app.rename;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.Dependency;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.CompatibilityViews;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.plan.NameSlot;
import dev.plumbline.core.rename.CompatibilityView;
import dev.plumbline.core.rename.NewNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Lets tables keep their old names as views. The rename makes the view, and nobody has to write it down: while it is asked for, it is
 * wanted beside what is.
 */
public final class KeptNames {
    private final DdlWriter writer;
    private final Snapshot to;
    private final List<Notice> notices;

    /** @param notices are told of tables whose names aren't kept */
    KeptNames(DdlWriter writer, Snapshot to, List<Notice> notices) {
        this.writer = writer;
        this.to = to;
        this.notices = notices;
    }

    /** The rename, with its old name kept if that can be. */
    Change.Rename keeping(Change.Rename rename) {
        if (!(rename.before() instanceof Table table)) {
            return rename;
        }
        Optional<String> obstacle = obstacle(table);
        obstacle.ifPresent(reason -> notices.add(notKept(table, reason)));
        return rename.keepingName(obstacle.isEmpty());
    }

    private static Notice notKept(SchemaObject table, String reason) {
        return new Notice(
                "PLB-1715",
                "No view keeps the name of %s: %s".formatted(table.id().describe(), reason));
    }

    private Optional<String> obstacle(Table table) {
        Optional<CompatibilityViews> views = writer.compatibilityViews();
        if (views.isEmpty()) {
            return Optional.of("there is no way to yet on this engine");
        }
        if (!isThere(table.id().namespace(), to.catalog())) {
            return Optional.of("its schema goes");
        }
        return isTaken(table)
                ? Optional.of("something else is to have it")
                : views.get().obstacle(table);
    }

    private static boolean isThere(Namespace namespace, Catalog catalog) {
        return namespace
                .schema()
                .map(name -> new NamedId(Schema.KIND, new Namespace(namespace.catalog(), Optional.empty()), name))
                .map(catalog::contains)
                .orElse(true);
    }

    private static NamedId viewOf(ObjectId table) {
        return new NamedId(View.KIND, table.namespace(), NewNames.own(table));
    }

    /** Whether another object is wanted that shares names with this. */
    private boolean isTaken(SchemaObject object) {
        Optional<NameSlot> slot = writer.nameSlot(object);
        return slot.isPresent()
                && to.catalog().objects().stream()
                        .anyMatch(other -> writer.nameSlot(other).equals(slot));
    }

    /** Renames that were carried out: where no server has made the view, there is none. */
    static List<Change.Rename> settled(List<Change.Rename> renames, Catalog reached, List<Notice> notices) {
        List<Change.Rename> settled = new ArrayList<>();
        for (Change.Rename rename : renames) {
            boolean made = reached.contains(viewOf(rename.before().id()));
            if (rename.keepsName() && !made) {
                notices.add(notKept(rename.before(), "that needs a scratch database"));
            }
            settled.add(rename.keepingName(rename.keepsName() && made));
        }
        return settled;
    }

    /**
     * What is wanted, with the views that keep names and whose table is wanted: as far as that has the columns that they show.
     *
     * @param present what is there after renames
     */
    public static Snapshot wanted(Snapshot present, Snapshot to, DdlWriter writer) {
        List<SchemaObject> objects = new ArrayList<>(to.catalog().objects());
        List<Dependency> dependencies =
                new ArrayList<>(to.evidence().dependencies().stream().toList());
        KeptNames names = new KeptNames(writer, to, new ArrayList<>());
        present.catalog()
                .all(View.KIND)
                .filter(CompatibilityView::isOne)
                .filter(view -> isThere(view.id().namespace(), to.catalog()))
                .filter(view -> !names.isTaken(view))
                .forEach(view -> names.table(view, present).ifPresent(table -> {
                    List<SchemaObject> kept = names.view(view, table, present.catalog());
                    objects.addAll(kept);
                    kept.forEach(object -> dependencies.addAll(needs(object, table, present)));
                }));
        return objects.size() == to.catalog().size()
                ? to
                : new Snapshot(to.header(), Catalog.of(objects), with(to.evidence(), Dependencies.of(dependencies)));
    }

    private Optional<Table> table(View view, Snapshot present) {
        return present.evidence().dependencies().referencedBy(view.id()).stream()
                .map(ObjectId::root)
                .flatMap(id -> to.catalog().find(id, Table.KIND).stream())
                .findFirst();
    }

    /** The view with its columns; nothing if the table has none of those that it shows. */
    private List<SchemaObject> view(View view, Table table, Catalog present) {
        CompatibilityViews views = writer.compatibilityViews().orElseThrow();
        SequencedMap<Identifier, Identifier> shown = views.columns(view);
        SequencedMap<Identifier, Identifier> kept = new LinkedHashMap<>();
        List<SchemaObject> objects = new ArrayList<>();
        shown.forEach((name, source) -> Stream.of(source)
                .flatMap(column -> column(table.id(), column, to.catalog()).stream())
                .forEach(column -> column(view.id(), name, present).ifPresent(own -> {
                    kept.put(name, source);
                    objects.add(own.withType(column.type())
                            .withCollation(column.collation())
                            .withCommon(like(column, "")));
                })));
        if (kept.isEmpty()) {
            return List.of();
        }
        CommonProperties common = like(table, view.common().comment());
        objects.addFirst(
                kept.equals(shown)
                        ? new View(view.id(), view.columnOrder(), view.query(), common, view.detail())
                        : views.view(view.id(), table.id(), kept, common));
        return objects;
    }

    /** Whoever owns and may use the one is to own and use the other. */
    private static CommonProperties like(SchemaObject source, String comment) {
        return new CommonProperties(
                comment, source.common().owner(), source.common().privileges());
    }

    private static Optional<Column> column(ObjectId owner, Identifier name, Catalog catalog) {
        return catalog.find(new MemberId(owner, Column.KIND, name), Column.KIND);
    }

    private static List<Dependency> needs(SchemaObject object, Table table, Snapshot present) {
        return present.evidence().dependencies().referencedBy(object.id()).stream()
                .filter(id -> id.root().equals(table.id()))
                .map(id -> new Dependency(object.id(), id))
                .toList();
    }

    private static Evidence with(Evidence evidence, Dependencies dependencies) {
        return new Evidence(
                dependencies,
                evidence.physical(),
                evidence.sizes(),
                evidence.generatedNames(),
                evidence.writtenText(),
                evidence.listed(),
                evidence.formerNames());
    }
}
