package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.CompatibilityViews;
import dev.plumbline.core.rename.CompatibilityView;
import dev.plumbline.core.rename.NewNames;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.PostgresColumnDetail;
import dev.plumbline.postgres.model.PostgresViewDetail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Views over all columns of one table, which the server lets others read and write as the table (PostgreSQL manual, CREATE VIEW,
 * "Updatable Views"). From 15 on whoever uses one needs the same privileges on the table as before, and row security sees who it is.
 */
final class PostgresCompatibilityViews implements CompatibilityViews {
    private static final int INVOKER_SINCE = 15;

    /** From which version on the server prints the columns of a single table without its name. */
    private static final int BARE_SINCE = 16;

    private static final String NAME = "(?:[^\\s\",.]+|\"(?:[^\"]|\"\")+\")";
    private static final Pattern COLUMN =
            Pattern.compile("\\G(?:SELECT|,)\\s+(?:" + NAME + "\\.)?(" + NAME + ")(?:\\s+AS\\s+(" + NAME + "))?");

    private final int major;

    PostgresCompatibilityViews(int major) {
        this.major = major;
    }

    @Override
    public Optional<String> obstacle(Table table) {
        if (table.columnOrder().isEmpty()) {
            return Optional.of("it has no columns");
        }
        return major < INVOKER_SINCE && TableDdl.detail(table).rowSecurity()
                ? Optional.of("before 15 a view shows rows that row security would hide")
                : Optional.empty();
    }

    @Override
    public View view(
            NamedId id, ObjectId table, SequencedMap<Identifier, Identifier> columns, CommonProperties common) {
        String list = columns.entrySet().stream()
                .map(column -> of(table) + column(column.getValue(), column.getKey()))
                .collect(Collectors.joining(",\n    "));
        List<Option> options = major < INVOKER_SINCE ? List.of() : List.of(new Option("security_invoker", "true"));
        return new View(
                id,
                List.copyOf(columns.keySet()),
                new Definition("SELECT " + list + "\n   FROM " + Sql.name(table)),
                common,
                new PostgresViewDetail(options, PostgresViewDetail.CheckOption.NONE));
    }

    /** The one that comes with a rename, with all columns as they are called then. */
    View after(Change.Rename rename) {
        Table table = (Table) rename.before();
        SequencedMap<Identifier, Identifier> columns = new LinkedHashMap<>();
        table.columnOrder().forEach(column -> columns.put(column, column));
        CommonProperties common = new CommonProperties(
                CompatibilityView.COMMENT,
                table.common().owner(),
                table.common().privileges());
        NamedId old = new NamedId(View.KIND, table.id().namespace(), NewNames.own(table.id()));
        return view(old, rename.after().id(), columns, common);
    }

    /** Its columns, which may be used by whoever may use the table's. */
    static Stream<SchemaObject> columns(View view, List<SchemaObject> members) {
        return members.stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .map(column -> new Column(
                        new MemberId(view.id(), Column.KIND, column.id().identifier()),
                        column.type(),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        column.collation(),
                        new CommonProperties(
                                "", Optional.empty(), column.common().privileges()),
                        PostgresColumnDetail.PLAIN));
    }

    private String of(ObjectId table) {
        return major < BARE_SINCE ? Sql.name(NewNames.own(table)) + "." : "";
    }

    private static String column(Identifier source, Identifier name) {
        return source.equals(name) ? Sql.name(source) : Sql.name(source) + " AS " + Sql.name(name);
    }

    @Override
    public SequencedMap<Identifier, Identifier> columns(View view) {
        SequencedMap<Identifier, Identifier> columns = new LinkedHashMap<>();
        Matcher found = COLUMN.matcher(view.query().text());
        while (found.find()) {
            Identifier source = Sql.identifier(found.group(1));
            columns.put(Optional.ofNullable(found.group(2)).map(Sql::identifier).orElse(source), source);
        }
        return columns;
    }
}
