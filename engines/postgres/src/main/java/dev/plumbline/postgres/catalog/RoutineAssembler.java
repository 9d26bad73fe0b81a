package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Routine.RoutineKind;
import dev.plumbline.postgres.model.Aggregate;
import dev.plumbline.postgres.model.Option;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Functions, procedures and aggregates. */
final class RoutineAssembler {
    private final CatalogSession session;
    private final Assembly assembly;

    RoutineAssembler(CatalogSession session, Assembly assembly) {
        this.session = session;
        this.assembly = assembly;
    }

    void read() throws SQLException {
        session.each(CatalogQuery.ROUTINES, row -> {
            if (!assembly.isExtensionMember(Address.ROUTINE, row.number("oid"))) {
                routine(row);
            }
        });
        session.each(CatalogQuery.AGGREGATES, row -> {
            if (!assembly.isExtensionMember(Address.ROUTINE, row.number("oid"))) {
                aggregate(row);
            }
        });
    }

    private void routine(Row row) throws SQLException {
        Address address = Address.of(Address.ROUTINE, row.number("oid"));
        assembly.add(
                address,
                new Routine(
                        id(Routine.KIND, row),
                        kind(row.letter("kind")),
                        row.text("arguments"),
                        row.maybe("result").orElse(""),
                        row.text("language"),
                        new Definition(row.text("definition").stripTrailing()),
                        assembly.common(address, row.number("owner")),
                        Detail.NONE));
    }

    private OverloadedId id(ObjectKind<?> kind, Row row) throws SQLException {
        return new OverloadedId(
                kind,
                assembly.namespace(row.number("namespace")),
                assembly.name(row.text("name")),
                row.text("signature"));
    }

    private static RoutineKind kind(char letter) {
        return switch (letter) {
            case 'p' -> RoutineKind.PROCEDURE;
            case 'w' -> RoutineKind.WINDOW_FUNCTION;
            default -> RoutineKind.FUNCTION;
        };
    }

    private void aggregate(Row row) throws SQLException {
        Address address = Address.of(Address.ROUTINE, row.number("oid"));
        String arguments = row.text("arguments");
        assembly.add(
                address,
                new Aggregate(
                        id(Aggregate.KIND, row),
                        arguments.isEmpty() ? "*" : arguments,
                        attributes(row),
                        assembly.common(address, row.number("owner"))));
    }

    private static List<Option> attributes(Row row) throws SQLException {
        char kind = row.letter("kind");
        char standard = kind == 'n' ? 'r' : 'w';
        return new TypeAttributes()
                .function("SFUNC", row.maybe("transition"))
                .sql("STYPE", row.maybe("transition_type"))
                .sql("SSPACE", size(row, "transition_space"))
                .function("FINALFUNC", row.maybe("final"))
                .flag("FINALFUNC_EXTRA", row.flag("final_extra"))
                .sql("FINALFUNC_MODIFY", modify(row.letter("final_modify"), standard))
                .function("COMBINEFUNC", row.maybe("combine"))
                .function("SERIALFUNC", row.maybe("serialise"))
                .function("DESERIALFUNC", row.maybe("deserialise"))
                .literal("INITCOND", row.maybe("initial"))
                .function("MSFUNC", row.maybe("moving_transition"))
                .function("MINVFUNC", row.maybe("moving_inverse"))
                .sql("MSTYPE", row.maybe("moving_type"))
                .sql("MSSPACE", size(row, "moving_space"))
                .function("MFINALFUNC", row.maybe("moving_final"))
                .flag("MFINALFUNC_EXTRA", row.flag("moving_final_extra"))
                .sql("MFINALFUNC_MODIFY", modify(row.letter("moving_final_modify"), standard))
                .literal("MINITCOND", row.maybe("moving_initial"))
                .sql("SORTOP", row.maybe("sort"))
                .flag("HYPOTHETICAL", kind == 'h')
                .sql("PARALLEL", parallel(row.letter("parallel")))
                .list();
    }

    private static Optional<String> size(Row row, String column) throws SQLException {
        long size = row.number(column);
        return size == 0 ? Optional.empty() : Optional.of(Long.toString(size));
    }

    private static Optional<String> modify(char letter, char standard) {
        if (letter == standard) {
            return Optional.empty();
        }
        return Optional.of(
                switch (letter) {
                    case 's' -> "SHAREABLE";
                    case 'w' -> "READ_WRITE";
                    default -> "READ_ONLY";
                });
    }

    private static Optional<String> parallel(char letter) {
        return switch (letter) {
            case 's' -> Optional.of("SAFE");
            case 'r' -> Optional.of("RESTRICTED");
            default -> Optional.empty();
        };
    }
}
