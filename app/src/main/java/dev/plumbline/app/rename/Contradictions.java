package dev.plumbline.app.rename;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.rename.NewNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can't be true of some renames at once, or of what is there and wanted. */
final class Contradictions {
    private final Catalog from;
    private final Catalog to;
    private final Map<Wish, Pair> pairs;

    Contradictions(Catalog from, Catalog to, Map<Wish, Pair> pairs) {
        this.from = from;
        this.to = to;
        this.pairs = pairs;
    }

    /** @throws dev.plumbline.core.problem.UsageException for the first that is found */
    void check() {
        pairs.forEach((wish, pair) -> pairs.forEach((other, otherPair) -> {
            if (pair.before().equals(otherPair.before()) != pair.after().equals(otherPair.after())) {
                throw Refusals.contradiction(wish, other);
            }
        }));
        List<Change.Rename> renames = new ArrayList<>();
        pairs.values().forEach(pair -> renames.add(pair.rename(Change.Origin.TOLD)));
        NewNames names = NewNames.of(renames);
        Map<ObjectId, SchemaObject> holders = holders(names);
        pairs.forEach((wish, pair) -> {
            holder(pair, holders).ifPresent(holder -> {
                throw Refusals.taken(wish, holder);
            });
            stays(pair, names).ifPresent(stays -> {
                throw Refusals.stays(wish, stays);
            });
        });
    }

    /** What is there, by what it will be called, but for what is renamed by itself. */
    private Map<ObjectId, SchemaObject> holders(NewNames names) {
        Map<ObjectId, SchemaObject> holders = new HashMap<>();
        if (pairs.isEmpty()) {
            return holders;
        }
        for (SchemaObject object : from.objects()) {
            boolean leaves = pairs.values().stream()
                    .anyMatch(pair -> pair.before().value().isEmpty()
                            && pair.before().id().equals(object.id()));
            if (!leaves) {
                holders.put(names.of(object.id()), object);
            }
        }
        return holders;
    }

    private Optional<Candidate> holder(Pair pair, Map<ObjectId, SchemaObject> holders) {
        if (pair.before().value().isEmpty()) {
            return Optional.ofNullable(holders.get(pair.after().id()))
                    .map(object -> new Candidate(object, Optional.empty()));
        }
        return Candidate.of(pair.before().object())
                .filter(one -> one.value().equals(pair.after().value()))
                .filter(one -> pairs.values().stream()
                        .noneMatch(other -> other.before().equals(one)))
                .findFirst();
    }

    /** What of the wanted side has the old name, and isn't what something else is renamed to. */
    private Optional<Candidate> stays(Pair pair, NewNames names) {
        Optional<String> value = pair.before().value();
        ObjectId wanted =
                value.isPresent() ? pair.after().id() : unrenamed(pair.before().id(), names);
        return to.find(wanted).stream()
                .flatMap(Candidate::of)
                .filter(one -> one.value().equals(value))
                .filter(one ->
                        pairs.values().stream().noneMatch(other -> other.after().equals(one)))
                .findFirst();
    }

    /** What an object would be called if it weren't for its own rename: as its neighbours that aren't renamed. */
    private static ObjectId unrenamed(ObjectId before, NewNames names) {
        Identifier nobody = Identifier.of("\0");
        return NewNames.called(names.of(NewNames.called(before, nobody)), NewNames.own(before));
    }
}
