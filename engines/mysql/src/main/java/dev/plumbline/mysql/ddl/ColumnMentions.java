package dev.plumbline.mysql.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.MysqlTable;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.mysql.model.Partitioning;
import dev.plumbline.mysql.script.Token;
import dev.plumbline.mysql.script.Tokenizer;
import java.util.List;
import java.util.Optional;

/**
 * What mentions a column of its table that is renamed. MariaDB follows the name; MySQL refuses the rename, unless the same
 * statement says all that anew: checks, computed columns and defaults, indexes on expressions, partitions.
 *
 * @param rename of the column; what is looked at may have the new name by now
 */
record ColumnMentions(MysqlVersion version, PlanContext context, Change.Rename rename) {
    /** Adds what has to be said beside the rename; nothing on MariaDB. */
    void write(Clauses clauses) {
        ObjectId id = rename.before().id().root();
        Optional<Table> table = context.before(id, Table.class);
        if (version.isMariadb() || table.isEmpty()) {
            return;
        }
        MysqlTable detail = TableText.detail(table.get());
        TableParts parts = new TableParts(
                version,
                detail.engine(),
                detail.collation(),
                context.from().evidence().writtenText());
        context.before().members(id).forEach(member -> member(member, parts, clauses));
        detail.partitioning()
                .filter(found -> mentions(found.expression()))
                .ifPresent(found -> partitions(found, clauses));
    }

    private void member(SchemaObject member, TableParts parts, Clauses clauses) {
        switch (member) {
            case Check check
            when mentions(check.expression()) -> {
                clauses.drop(check, "DROP CHECK " + Definitions.name(check.id().name()));
                Check said = new Check(
                        check.id(), said(check.expression()), check.validated(), check.common(), check.detail());
                clauses.add(said, "ADD " + parts.definition(said), List.of());
            }
            case Column column
            when isComputed(column) ->
                clauses.option(
                        "MODIFY COLUMN " + parts.definition(said(column)),
                        "say column %s anew".formatted(column.id().name()),
                        column.generated().isPresent() ? AlterForm.CHANGE_TYPE : AlterForm.CHANGE_DEFAULT,
                        List.of());
            case Index index
            when index.keys().stream().anyMatch(key -> mentions(key.expression())) -> {
                clauses.drop(index, "DROP INDEX " + Definitions.name(index.id().name()));
                clauses.add(index, "ADD " + said(parts.definition(index)), List.of());
            }
            case SchemaObject other -> {}
        }
    }

    private boolean isComputed(Column column) {
        return mentions(column.generated().map(Generated::expression)) || mentions(column.defaultValue());
    }

    private Column said(Column column) {
        return new Column(
                column.id(),
                column.type(),
                column.nullable(),
                column.defaultValue().map(this::said),
                column.identity(),
                column.generated().map(generated -> new Generated(said(generated.expression()), generated.storage())),
                column.collation(),
                column.common(),
                column.detail());
    }

    private void partitions(Partitioning partitioning, Clauses clauses) {
        Partitioning said = new Partitioning(
                partitioning.method(),
                said(partitioning.expression()),
                partitioning.subpartitioning(),
                partitioning.partitions());
        clauses.last(TableText.partitioning(said, true), "say its partitions anew", AlterForm.PARTITION_BY, List.of());
    }

    private boolean mentions(Optional<Expression> expression) {
        return expression.filter(this::mentions).isPresent();
    }

    private boolean mentions(Expression expression) {
        return Tokenizer.tokens(expression.text()).stream().anyMatch(this::isColumn);
    }

    private boolean isColumn(Token token) {
        return token.kind() == Token.Kind.NAME
                && (token.value().equalsIgnoreCase(rename.before().id().name())
                        || token.value().equalsIgnoreCase(rename.after().id().name()));
    }

    private Expression said(Expression expression) {
        return new Expression(said(expression.text()));
    }

    /** With the new name; the servers print all names between backticks. */
    private String said(String text) {
        StringBuilder said = new StringBuilder();
        int copied = 0;
        for (Token token : Tokenizer.tokens(text)) {
            if (isColumn(token)) {
                said.append(text, copied, token.start())
                        .append(MysqlQuoting.MYSQL.identifier(
                                rename.after().id().name()));
                copied = token.end();
            }
        }
        return said.append(text, copied, text.length()).toString();
    }
}
