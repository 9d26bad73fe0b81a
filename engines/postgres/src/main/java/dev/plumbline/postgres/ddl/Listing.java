package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Grant;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.postgres.model.Option;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The order in which the wanted side lists an object's options and grantees: it means nothing, but people know it. */
record Listing(List<String> names) {
    static Listing of(ObjectId id, PlanContext context) {
        return new Listing(context.to().evidence().listed().getOrDefault(id, List.of()));
    }

    List<Option> options(Collection<Option> options) {
        return sorted(options, Option::name);
    }

    List<Grant> grants(Collection<Grant> grants) {
        return sorted(
                grants,
                grant -> grant.role()
                        .map(Identifier::text)
                        .orElse(grant.grantee().name()));
    }

    /** Those that are listed first, the rest in its own order. */
    private <T extends Comparable<T>> List<T> sorted(Collection<T> elements, Function<T, String> name) {
        Comparator<T> listed = Comparator.comparingInt(element -> {
            int place = names.indexOf(name.apply(element));
            return place < 0 ? names.size() : place;
        });
        return elements.stream()
                .sorted(listed.thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
