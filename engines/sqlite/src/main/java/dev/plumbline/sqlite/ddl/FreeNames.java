package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.sqlite.sql.Ascii;
import java.util.HashSet;
import java.util.Set;

/** Names that no object has, before or after. */
record FreeNames(Set<String> taken) {
    static FreeNames of(PlanContext context) {
        Set<String> taken = new HashSet<>();
        collect(context.before(), taken);
        collect(context.after(), taken);
        return new FreeNames(taken);
    }

    private static void collect(Catalog catalog, Set<String> taken) {
        for (SchemaObject object : catalog.objects()) {
            taken.add(Ascii.lower(object.id().name()));
        }
    }

    /**
     * A name like another. Not only the name itself has to be free: the module of a virtual table takes its name with
     * endings.
     */
    String near(String name) {
        String candidate = "plumbline_new_" + name;
        int number = 2;
        while (isTaken(candidate)) {
            candidate = "plumbline_new" + number + "_" + name;
            number++;
        }
        return candidate;
    }

    private boolean isTaken(String candidate) {
        String folded = Ascii.lower(candidate);
        return taken.stream().anyMatch(name -> name.startsWith(folded));
    }
}
