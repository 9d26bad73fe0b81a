package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.postgres.model.BaseType;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.PostgresQuoting;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How values of a type are stored unless the column says otherwise: until 15 a statement has to name it. */
final class StandardStorage {
    private static final Set<String> MAIN = Set.of("numeric", "inet", "cidr");

    private StandardStorage() {}

    static String of(DataType type, PlanContext context) {
        if (type.text().endsWith("[]")) {
            return "EXTENDED";
        }
        String name = type.text().replaceFirst("\\(.*", "");
        Optional<DomainType> domain = context.after()
                .all(DomainType.KIND)
                .filter(other -> PostgresQuoting.POSTGRES.name(other.id()).equals(name))
                .findFirst();
        if (domain.isPresent()) {
            return of(domain.get().type(), context);
        }
        return context.after()
                .all(BaseType.KIND)
                .filter(other -> PostgresQuoting.POSTGRES.name(other.id()).equals(name))
                .flatMap(base -> base.attributes().stream())
                .filter(attribute -> attribute.name().equals("STORAGE"))
                .map(Option::value)
                .map(value -> value.toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse(MAIN.contains(name) ? "MAIN" : "EXTENDED");
    }
}
