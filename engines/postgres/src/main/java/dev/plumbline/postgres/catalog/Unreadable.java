package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.postgres.catalog.Neighbours.Part;
import dev.plumbline.postgres.model.Exclusion;
import dev.plumbline.postgres.model.Policy;
import dev.plumbline.postgres.model.Rule;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what is unknown because the server could not print it in time. */
final class Unreadable {
    private static final String REASON = "another session has locked it, or does not stop changing it";

    private final CatalogSession session;
    private final Assembly assembly;

    Unreadable(CatalogSession session, Assembly assembly) {
        this.session = session;
        this.assembly = assembly;
    }

    /**
     * Adds the unknowns: the object itself, the table whose column or partitioning it is, or where it has no id, its kind.
     *
     * @return the ids of these objects, which are better left out
     */
    Set<ObjectId> conclude() throws SQLException {
        Set<Address> unreadable = session.unreadable();
        if (unreadable.isEmpty()) {
            return Set.of();
        }
        Map<Address, Part> owners = session.neighbours().owners(unreadable);
        Set<ObjectId> objects = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        for (Address address : unreadable) {
            Optional<ObjectId> id =
                    Optional.ofNullable(owners.get(address)).map(this::part).orElseGet(() -> assembly.find(address));
            id.ifPresentOrElse(objects::add, () -> kindOf(address).ifPresent(kinds::add));
        }
        objects.stream().sorted().forEach(id -> session.unknown(new Unknown(Optional.of(id), "", REASON)));
        kinds.stream().sorted().forEach(kind -> session.unknown(new Unknown(Optional.empty(), kind, REASON)));
        return objects;
    }

    private Optional<ObjectId> part(Part part) {
        return assembly.find(part.owner())
                .map(owner -> kind(part.kind())
                        .<ObjectId>map(kind -> new MemberId(owner, kind, assembly.name(part.name())))
                        .orElse(owner));
    }

    private static Optional<ObjectKind<?>> kind(char letter) {
        return switch (letter) {
            case 'c' -> Optional.of(Check.KIND);
            case 'x' -> Optional.of(Exclusion.KIND);
            case 'i' -> Optional.of(Index.KIND);
            case 'r' -> Optional.of(Rule.KIND);
            case 't' -> Optional.of(Trigger.KIND);
            case 'l' -> Optional.of(Policy.KIND);
            default -> Optional.empty();
        };
    }

    private static Optional<String> kindOf(Address address) {
        return Arrays.stream(CatalogQuery.values())
                .filter(query -> query.printing()
                        .filter(printing -> printing.covers(address) && address.catalog() != Address.RELATION)
                        .isPresent())
                .map(CatalogQuery::label)
                .findFirst();
    }
}
