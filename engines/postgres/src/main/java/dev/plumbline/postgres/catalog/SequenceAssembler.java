package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Identity;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.SequenceOptions;
import dev.plumbline.postgres.catalog.RelationAssembler.SequenceRelation;
import dev.plumbline.postgres.model.PostgresSequenceDetail;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sequences, and those behind identity columns as a part of their column. */
final class SequenceAssembler {
    private final CatalogSession session;
    private final Assembly assembly;
    private final Map<Long, SequenceRelation> relations;
    private final Map<Address, IdentitySequence> identities = new HashMap<>();
    private final List<SequenceRow> sequences = new ArrayList<>();

    SequenceAssembler(CatalogSession session, Assembly assembly, Map<Long, SequenceRelation> relations) {
        this.session = session;
        this.assembly = assembly;
        this.relations = relations;
    }

    void read() throws SQLException {
        session.each(CatalogQuery.SEQUENCES, this::sequence);
    }

    /** The sequences behind identity columns, by the column's address. */
    Map<Address, IdentitySequence> identities() {
        return identities;
    }

    /** Adds the sequences that stand for themselves, once the columns that own them are known. */
    void addSequences() {
        for (SequenceRow row : sequences) {
            SequenceRelation relation = row.relation();
            Optional<ObjectId> owner = row.owner().flatMap(assembly::find);
            assembly.add(
                    Address.of(Address.RELATION, row.oid()),
                    new Sequence(
                            relation.id(),
                            row.options(),
                            owner,
                            relation.common(),
                            relation.unlogged() ? new PostgresSequenceDetail(true) : PostgresSequenceDetail.PLAIN));
        }
    }

    private void sequence(Row row) throws SQLException {
        long oid = row.number("oid");
        SequenceRelation relation = relations.get(oid);
        if (relation == null) {
            return;
        }
        SequenceOptions options = new SequenceOptions(
                assembly.type(row.text("type")),
                row.number("start"),
                row.number("increment"),
                row.number("minimum"),
                row.number("maximum"),
                row.number("cache"),
                row.flag("cycle"));
        char dependency = row.letter("dependency");
        Address column = new Address(Address.RELATION, row.number("relation"), row.small("number"));
        if (dependency == 'i') {
            identities.put(
                    column, new IdentitySequence(options, relation.id(), relation.unlogged(), relation.common()));
        } else {
            Optional<Address> owner = dependency == 'a' ? Optional.of(column) : Optional.empty();
            sequences.add(new SequenceRow(oid, relation, options, owner));
        }
    }

    /** The sequence of an identity column. */
    record IdentitySequence(SequenceOptions options, ObjectId id, boolean unlogged, CommonProperties common) {
        Identity identity(char letter) {
            return new Identity(
                    letter == 'a' ? Identity.Mode.ALWAYS : Identity.Mode.BY_DEFAULT, options, Optional.of(id));
        }
    }

    private record SequenceRow(long oid, SequenceRelation relation, SequenceOptions options, Optional<Address> owner) {}
}
