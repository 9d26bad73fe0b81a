package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.postgres.model.PostgresQuoting;
import java.util.Optional;

/**
 * What lies under a domain, and under the domain under it.
 *
 * @param type the type that isn't a domain
 * @param checked whether a domain on the way has a check or takes no NULL
 */
record Underlying(DataType type, boolean checked) {
    static Underlying of(DataType type, Catalog catalog) {
        Underlying found = new Underlying(type, false);
        for (Optional<DomainType> domain = domain(type, catalog);
                domain.isPresent();
                domain = domain(found.type(), catalog)) {
            boolean checks = !domain.get().nullable()
                    || !catalog.members(domain.get().id(), Check.KIND).isEmpty();
            found = new Underlying(domain.get().type(), found.checked() || checks);
        }
        return found;
    }

    /** The server's own types are printed without a schema; a domain is printed with it. */
    private static Optional<DomainType> domain(DataType type, Catalog catalog) {
        return type.text().indexOf('.') < 0
                ? Optional.empty()
                : catalog.all(DomainType.KIND)
                        .filter(domain ->
                                PostgresQuoting.POSTGRES.name(domain.id()).equals(type.text()))
                        .findFirst();
    }
}
