package dev.plumbline.postgres;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * What a new database holds as the reader sees it: the schema public with its comment. What initdb makes beside it, the owner
 * and privileges of public, and the language plpgsql, differs from major to major and is the server's, not the user's.
 */
final class EmptyDatabase {
    private EmptyDatabase() {}

    static Snapshot of(int major) {
        Schema initial = new Schema(
                new NamedId(Schema.KIND, Namespace.DEFAULT, Identifier.of("public")),
                new CommonProperties("standard public schema", Optional.empty(), Privileges.DEFAULT),
                Detail.NONE);
        return new Snapshot(
                new Header(PostgresEngine.NAME, Integer.toString(major), List.of(), List.of(), List.of()),
                Catalog.of(List.of(initial)),
                Evidence.NONE);
    }
}
