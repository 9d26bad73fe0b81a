package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.sqlite.model.DatabaseSettings;
import dev.plumbline.sqlite.model.VirtualTable;
import dev.plumbline.sqlite.sql.SqliteQuoting;
import java.util.List;

/** Writes DROP. */
final class Removal {
    private static final SqliteQuoting QUOTING = new SqliteQuoting();
    private static final String DROP_TABLE = "DROP TABLE ";

    private Removal() {}

    static List<Statement> write(Operation.Drop drop) {
        SchemaObject object = drop.object();
        String name = QUOTING.identifier(object.id().name());
        return switch (object) {
            case Table table -> List.of(losingRows(dropTable(object.id().name()), object));
            case VirtualTable table -> List.of(losingRows(table.dropStatement().text(), object));
            case View view -> List.of(plain("DROP VIEW " + name, object));
            case DatabaseSettings settings -> SettingsDdl.drop(settings);
            case Index index -> List.of(plain("DROP INDEX " + name, object));
            case Trigger trigger -> List.of(plain("DROP TRIGGER " + name, object));
            case Column column -> List.of(column(column));
            case SchemaObject other ->
                throw new IllegalArgumentException(
                        "Nothing but a rebuild drops " + other.id().describe());
        };
    }

    static String dropTable(String name) {
        return DROP_TABLE + QUOTING.identifier(name);
    }

    static boolean dropsTable(SqlText sql) {
        return sql.text().startsWith(DROP_TABLE);
    }

    private static Statement column(Column column) {
        String sql = "ALTER TABLE %s DROP COLUMN %s"
                .formatted(
                        QUOTING.identifier(column.id().parent().name()),
                        QUOTING.identifier(column.id().name()));
        Statement statement = Statement.of(sql, summary(column), Locks.rewriting(column.id()));
        boolean computed = column.generated().isPresent();
        Statement rewriting = statement.with(new Hazard(
                Hazard.Kind.REWRITES_TABLE,
                "all rows of %s are written again"
                        .formatted(column.id().parent().path())));
        return computed
                ? rewriting
                : rewriting.with(loss("the values of " + column.id().path() + " are lost"));
    }

    private static Statement losingRows(String sql, SchemaObject object) {
        return plain(sql, object).with(loss("the rows of " + object.id().path() + " are lost"));
    }

    private static Statement plain(String sql, SchemaObject object) {
        return Statement.of(sql, summary(object), Locks.writing(object.id()));
    }

    private static Hazard loss(String message) {
        return new Hazard(Hazard.Kind.DATA_LOSS, message);
    }

    private static String summary(SchemaObject object) {
        return "drop " + object.id().describe();
    }
}
