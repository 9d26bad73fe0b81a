package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.rename.NewNames;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.MysqlTable;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.mysql.model.NameRules;
import dev.plumbline.mysql.model.Partitioning;
import dev.plumbline.mysql.script.Token;
import dev.plumbline.mysql.script.Tokenizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What mentions a column of its table that is renamed. MariaDB follows the name; MySQL refuses the rename, unless the same
 * statement says all that anew: checks, computed columns and defaults, indexes on expressions, partitions.
 *
 * @param table whose column it is
 * @param column as the texts call it that are looked at: by the name that it has before or after all renames
 * @param names what the columns that are renamed are called after this rename, by what the texts call them
 */
record ColumnMentions(
        MysqlVersion version, PlanContext context, ObjectId table, String column, Map<String, Identifier> names) {
    ColumnMentions {
        names = Map.copyOf(names);
    }

    static ColumnMentions of(MysqlVersion version, PlanContext context, Operation.Rename rename) {
        ObjectId table = rename.subject().root();
        boolean early = rename.beside().stream()
                .allMatch(naming -> context.before().columns(table).stream()
                        .anyMatch(column -> column.id().identifier().equals(naming.first())));
        Map<String, Identifier> names = new HashMap<>();
        String column = "";
        for (Operation.Rename.Naming naming : rename.beside()) {
            String called = NameRules.fold((early ? naming.first() : naming.last()).text());
            names.put(called, naming.then());
            if (naming.then().equals(NewNames.own(rename.change().after().id()))) {
                column = called;
            }
        }
        return new ColumnMentions(version, context, table, column, names);
    }

    /** Adds what has to be said beside the rename; nothing on MariaDB. */
    void write(Clauses clauses) {
        Optional<Table> found = context.before(table, Table.class);
        if (version.isMariadb() || found.isEmpty()) {
            return;
        }
        MysqlTable detail = TableText.detail(found.get());
        TableParts parts = new TableParts(
                version,
                detail.engine(),
                detail.collation(),
                context.from().evidence().writtenText());
        context.before().members(table).forEach(member -> member(member, parts, clauses));
        detail.partitioning()
                .filter(partitioning -> mentions(partitioning.expression()))
                .ifPresent(partitioning -> partitions(partitioning, clauses));
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
            case Column computed
            when isComputed(computed) -> {
                Column said = said(computed);
                clauses.option(
                        "MODIFY COLUMN " + parts.definition(said),
                        "say column %s anew".formatted(said.id().name()),
                        said.generated().isPresent() ? AlterForm.CHANGE_TYPE : AlterForm.CHANGE_DEFAULT,
                        List.of());
            }
            case Index index
            when index.keys().stream().anyMatch(key -> mentions(key.expression())) -> {
                clauses.drop(index, "DROP INDEX " + Definitions.name(index.id().name()));
                clauses.add(index, "ADD " + saidBehindName(parts.definition(index)), List.of());
            }
            case SchemaObject other -> {}
        }
    }

    private boolean isComputed(Column column) {
        return mentions(column.generated().map(Generated::expression)) || mentions(column.defaultValue());
    }

    private Column said(Column column) {
        return new Column(
                NameRules.member(
                        table,
                        Column.KIND,
                        now(column.id().name()).orElse(column.id().name())),
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
        return Tokenizer.tokens(expression.text()).stream()
                .anyMatch(token -> token.kind() == Token.Kind.NAME
                        && NameRules.fold(token.value()).equals(column));
    }

    private Optional<String> now(String name) {
        return Optional.ofNullable(names.get(NameRules.fold(name))).map(Identifier::text);
    }

    private Expression said(Expression expression) {
        return new Expression(said(expression.text()));
    }

    /** A key, which may be called like a column. */
    private String saidBehindName(String definition) {
        int keys = Tokenizer.tokens(definition).stream()
                .filter(token -> token.is("("))
                .findFirst()
                .map(Token::start)
                .orElse(0);
        return definition.substring(0, keys) + said(definition.substring(keys));
    }

    /** With the new names; the servers print all names between backticks. */
    private String said(String text) {
        StringBuilder said = new StringBuilder();
        int copied = 0;
        for (Token token : Tokenizer.tokens(text)) {
            Optional<String> now = token.kind() == Token.Kind.NAME ? now(token.value()) : Optional.empty();
            if (now.isPresent()) {
                said.append(text, copied, token.start()).append(MysqlQuoting.MYSQL.identifier(now.get()));
                copied = token.end();
            }
        }
        return said.append(text, copied, text.length()).toString();
    }
}
