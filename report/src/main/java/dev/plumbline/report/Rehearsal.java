package dev.plumbline.report;

import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import java.util.List;
import java.util.Optional;

/**
 * An {@link InspectText} of a schema that nobody has, to be run while a database is waited for: whatever a JVM does for the first time
 * takes it several times as long, and a processor is idle then.
 */
public final class Rehearsal {
    private static final NamedId TABLE =
            new NamedId(Table.KIND, Namespace.of(Identifier.of("public")), Identifier.of("rehearsal"));
    private static final List<Identifier> COLUMNS = List.of(Identifier.of("id"));

    private final TextOptions options;

    private Rehearsal(TextOptions options) {
        this.options = options;
    }

    /** Goes through it on a thread of its own, if there is a processor for it. */
    public static void begin(TextOptions options) {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            Thread.ofPlatform().daemon().name("plumbline-rehearsal").start(new Rehearsal(options)::run);
        }
    }

    private void run() {
        Header header = new Header("", "", List.of(), List.of(), List.of());
        new InspectText(options)
                .render("rehearsal", new Snapshot(header, Catalog.of(objects()), Evidence.NONE), Projection.STANDARD);
    }

    private static List<SchemaObject> objects() {
        return List.of(
                new Table(TABLE, COLUMNS, CommonProperties.NONE, Detail.NONE),
                new Column(
                        member(Column.KIND, "id"),
                        new DataType("numeric(10,2)"),
                        false,
                        Optional.of(new Expression("0")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        CommonProperties.NONE,
                        Detail.NONE),
                new PrimaryKey(
                        member(PrimaryKey.KIND, "p"),
                        COLUMNS,
                        Deferral.NOT_DEFERRABLE,
                        CommonProperties.NONE,
                        Detail.NONE),
                new Unique(
                        member(Unique.KIND, "u"),
                        COLUMNS,
                        true,
                        Deferral.NOT_DEFERRABLE,
                        CommonProperties.NONE,
                        Detail.NONE),
                new Check(
                        member(Check.KIND, "c"), new Expression("(id > 0)"), true, CommonProperties.NONE, Detail.NONE),
                new Index(
                        member(Index.KIND, "i"),
                        false,
                        "btree",
                        List.of(new IndexKey(
                                Optional.of(COLUMNS.getFirst()),
                                Optional.empty(),
                                IndexKey.Direction.DESCENDING,
                                IndexKey.Nulls.DEFAULT,
                                Optional.empty(),
                                Optional.empty())),
                        List.of(),
                        Optional.empty(),
                        true,
                        CommonProperties.NONE,
                        Detail.NONE),
                new ForeignKey(
                        member(ForeignKey.KIND, "f"),
                        COLUMNS,
                        TABLE,
                        COLUMNS,
                        ForeignKey.Action.NO_ACTION,
                        ForeignKey.Action.CASCADE,
                        ForeignKey.Match.SIMPLE,
                        Deferral.NOT_DEFERRABLE,
                        true,
                        CommonProperties.NONE,
                        Detail.NONE));
    }

    private static MemberId member(ObjectKind<?> kind, String name) {
        return new MemberId(TABLE, kind, Identifier.of(name));
    }
}
