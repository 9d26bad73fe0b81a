package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.Dependency;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Unique;
import dev.plumbline.postgres.model.Extension;
import dev.plumbline.postgres.model.PostgresIndexDetail;
import dev.plumbline.postgres.model.PostgresKeyDetail;
import dev.plumbline.postgres.model.PostgresQuoting;
import dev.plumbline.postgres.model.Publication;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who needs whom, by {@code pg_depend} and by what it doesn't say. */
final class DependencyAssembler {
    private final CatalogSession session;
    private final Assembly assembly;
    private final List<Dependency> dependencies = new ArrayList<>();

    DependencyAssembler(CatalogSession session, Assembly assembly) {
        this.session = session;
        this.assembly = assembly;
    }

    Dependencies read() throws SQLException {
        session.each(CatalogQuery.DEPENDENCIES, row -> {
            Optional<ObjectId> dependent =
                    assembly.find(new Address(row.number("classid"), row.number("objid"), row.small("objsubid")));
            Optional<ObjectId> referenced = assembly.findOrExtension(
                    new Address(row.number("refclassid"), row.number("refobjid"), row.small("refobjsubid")));
            if (dependent.isPresent() && referenced.isPresent()) {
                add(dependent.get(), referenced.get());
            }
        });
        assembly.needs().forEach(this::add);
        assembly.objects().forEach(this::derive);
        return Dependencies.of(dependencies);
    }

    /** PostgreSQL records a foreign key's columns, not its table, and the parts of a partitioned index otherwise. */
    private void derive(SchemaObject object) {
        if (object instanceof Extension extension) {
            extension.schema().ifPresent(schema -> add(extension.id(), PostgresQuoting.schemaOf(schema)));
        } else if (object instanceof ForeignKey key) {
            add(key.id(), key.referencedTable());
        } else if (object instanceof Index index && index.detail() instanceof PostgresIndexDetail detail) {
            detail.attachedTo().ifPresent(parent -> add(index.id(), parent));
        } else if (object instanceof PrimaryKey || object instanceof Unique) {
            if (object.detail() instanceof PostgresKeyDetail detail) {
                detail.attachedTo().ifPresent(parent -> add(object.id(), parent));
            }
        }
    }

    private void add(ObjectId dependent, ObjectId referenced) {
        boolean ownership =
                dependent.kind().equals(Sequence.KIND) && referenced.kind().equals(Column.KIND);
        // A publication loses a table by itself when that goes; a column in its filter stays as long as the filter
        // does.
        boolean published =
                dependent.kind().equals(Publication.KIND) && !referenced.kind().equals(Column.KIND);
        if (!ownership && !published && !isSelfOrOwner(referenced, dependent)) {
            dependencies.add(new Dependency(dependent, referenced));
        }
    }

    private static boolean isSelfOrOwner(ObjectId candidate, ObjectId of) {
        for (Optional<ObjectId> at = Optional.of(of);
                at.isPresent();
                at = at.get().owner()) {
            if (at.get().equals(candidate)) {
                return true;
            }
        }
        return false;
    }
}
