package dev.plumbline.app.rename;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.rename.NewNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sequences of renamed columns, and of the columns of renamed tables: one that only such a column has, and that is called
 * otherwise on the wanted side, goes on counting under that name.
 */
final class OwnedSequences {
    private OwnedSequences() {}

    /** The renames, and those of the sequences that they bring along. */
    static List<Change.Rename> with(List<Change.Rename> renames, Change.Origin origin, Catalog from, Catalog to) {
        if (renames.isEmpty()) {
            return renames;
        }
        NewNames names = NewNames.of(renames);
        List<Change.Rename> all = new ArrayList<>(renames);
        from.all(Sequence.KIND)
                .filter(sequence -> sequence.ownedBy()
                        .filter(column -> !names.of(column).equals(column))
                        .isPresent())
                .filter(sequence -> !to.contains(names.of(sequence.id())))
                .forEach(sequence -> successor(sequence, names, from, to)
                        .ifPresent(successor ->
                                all.add(new Change.Rename(sequence, successor, Optional.empty(), origin))));
        return all;
    }

    private static Optional<Sequence> successor(Sequence sequence, NewNames names, Catalog from, Catalog to) {
        ObjectId column = sequence.ownedBy().orElseThrow();
        List<Sequence> wanted = of(names.of(column), to);
        boolean only = of(column, from).size() == 1 && wanted.size() == 1;
        return only && !from.contains(wanted.getFirst().id()) ? Optional.of(wanted.getFirst()) : Optional.empty();
    }

    private static List<Sequence> of(ObjectId column, Catalog catalog) {
        return catalog.all(Sequence.KIND)
                .filter(sequence -> sequence.ownedBy().filter(column::equals).isPresent())
                .toList();
    }
}
