package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Grant;
import dev.plumbline.core.sql.SqlText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements for privileges that differ from the ones that came by themselves.
 *
 * @param grant the statement that grants one
 * @param revoke the statement that revokes one
 */
record GrantScript(
        List<Grant> granted, List<Grant> revoked, Function<Grant, String> grant, Function<Grant, String> revoke) {
    List<SqlText> create() {
        return Stream.concat(revoked.stream().map(revoke), granted.stream().map(grant))
                .map(SqlText::of)
                .toList();
    }

    /** One block where several statements are needed: PostgreSQL has none that leads back to what came by itself. */
    SqlText drop() {
        List<String> statements = Stream.concat(
                        granted.stream().map(revoke), revoked.stream().map(grant))
                .toList();
        return SqlText.of(
                statements.size() == 1
                        ? statements.getFirst()
                        : statements.stream()
                                .map(statement -> "    " + statement + ";\n")
                                .collect(Collectors.joining("", "DO $plumbline$\nBEGIN\n", "END\n$plumbline$")));
    }
}
