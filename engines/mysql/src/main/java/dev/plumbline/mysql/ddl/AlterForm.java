package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.mysql.model.MysqlColumn;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms of clause of ALTER TABLE, as far as servers carry them out differently: the rows of {@code locks.csv}. */
enum AlterForm {
    ADD_COLUMN,
    ADD_COLUMN_INSIDE,
    ADD_AUTO_INCREMENT,
    ADD_COMPUTED_COLUMN,
    ADD_STORED_COLUMN,
    ADD_VIRTUAL_COLUMN,
    DROP_COLUMN,
    DROP_VIRTUAL_COLUMN,
    MOVE_COLUMN,
    RENAME_COLUMN,
    CHANGE_DEFAULT,
    CHANGE_COMMENT,
    WIDEN_TEXT,
    APPEND_ENUM,
    ALLOW_NULL,
    FORBID_NULL,
    CHANGE_TYPE,
    CHANGE_VISIBILITY,
    ADD_INDEX,
    ADD_COMPUTED_INDEX,
    ADD_UNIQUE,
    ADD_FULLTEXT,
    ADD_SPATIAL,
    DROP_INDEX,
    RENAME_INDEX,
    CHANGE_INDEX_VISIBILITY,
    ADD_PRIMARY_KEY,
    DROP_PRIMARY_KEY,
    ADD_FOREIGN_KEY,
    DROP_FOREIGN_KEY,
    ADD_CHECK,
    DROP_CHECK,
    CHANGE_CHECK,
    TABLE_COMMENT,
    TABLE_COLLATION,
    TABLE_ENGINE,
    ROW_FORMAT,
    TABLE_STATISTICS,
    TABLE_OPTION,
    SYSTEM_VERSIONING,
    PERIOD,
    PARTITION_BY,
    REMOVE_PARTITIONING,
    ADD_PARTITION,
    ADD_HASH_PARTITION,
    DROP_PARTITION,
    COALESCE_PARTITION,
    REORGANIZE_PARTITION,
    RENAME_TABLE;

    /** Defaults that are the same in every row without a computation. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?is)(_\\w+ *)?'(?:[^'\\\\]|''|\\\\.)*'|-?[0-9.]+(e[-+]?\\d+)?|0x[0-9a-f]*|[bx]'[0-9a-f]*'|NULL"
                    + "|current_timestamp(\\(\\d*\\))?|true|false");

    static AlterForm adding(SchemaObject object, String sql) {
        return switch (object) {
            case Column column -> addingColumn(column, sql);
            case PrimaryKey key -> ADD_PRIMARY_KEY;
            case Index index -> addingIndex(index);
            case ForeignKey key -> ADD_FOREIGN_KEY;
            case Check check -> ADD_CHECK;
            case SchemaObject other -> TABLE_OPTION;
        };
    }

    private static AlterForm addingColumn(Column column, String sql) {
        MysqlColumn detail = Definitions.detail(column);
        if (detail.autoIncrement()) {
            return ADD_AUTO_INCREMENT;
        }
        if (computesDefault(column) || detail.check().isPresent() || detail.compressed()) {
            return ADD_COMPUTED_COLUMN;
        }
        if (column.generated().isPresent()) {
            return column.generated().get().storage() == Generated.Storage.STORED
                    ? ADD_STORED_COLUMN
                    : ADD_VIRTUAL_COLUMN;
        }
        return sql.contains(" AFTER `") || sql.endsWith(" FIRST") ? ADD_COLUMN_INSIDE : ADD_COLUMN;
    }

    /** Whether a row's default has to be computed for it. */
    static boolean computesDefault(Column column) {
        return column.defaultValue()
                .filter(value -> !PLAIN.matcher(value.text()).matches())
                .isPresent();
    }

    private static AlterForm addingIndex(Index index) {
        if (!index.keys().stream().allMatch(key -> key.column().isPresent())
                || index.method().equalsIgnoreCase("hash")) {
            return ADD_COMPUTED_INDEX;
        }
        if (index.unique()) {
            return ADD_UNIQUE;
        }
        return switch (index.method().toLowerCase(Locale.ROOT)) {
            case "fulltext" -> ADD_FULLTEXT;
            case "spatial", "rtree" -> ADD_SPATIAL;
            default -> ADD_INDEX;
        };
    }

    static AlterForm dropping(SchemaObject object) {
        return switch (object) {
            case Column column when isTied(column) -> CHANGE_TYPE;
            case Column column ->
                column.generated()
                                .filter(generated -> generated.storage() == Generated.Storage.VIRTUAL)
                                .isPresent()
                        ? DROP_VIRTUAL_COLUMN
                        : DROP_COLUMN;
            case PrimaryKey key -> DROP_PRIMARY_KEY;
            case Index index -> DROP_INDEX;
            case ForeignKey key -> DROP_FOREIGN_KEY;
            case Check check -> DROP_CHECK;
            case SchemaObject other -> TABLE_OPTION;
        };
    }

    private static boolean isTied(Column column) {
        return Definitions.detail(column).autoIncrement()
                || Definitions.detail(column).check().isPresent();
    }

    /** Of what isn't a column. */
    static AlterForm altering(SchemaObject object) {
        return switch (object) {
            case Index index -> CHANGE_INDEX_VISIBILITY;
            case Check check -> CHANGE_CHECK;
            case SchemaObject other -> TABLE_OPTION;
        };
    }
}
