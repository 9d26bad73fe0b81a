package dev.plumbline.mysql.catalog;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Grant;
import dev.plumbline.core.model.Grant.GranteeKind;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import dev.plumbline.core.rename.RecordCopies;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.NameRules;
import dev.plumbline.mysql.model.NamedGrant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives objects what is granted on them, and the database what is granted on it; comes when all objects are there. */
final class GrantAssembler {
    /** No privilege at all: a row that has it says that somebody may pass on what they have in another way. */
    private static final String NOTHING = "USAGE";

    private final Assembly assembly;
    private final Rows rows;
    private final RecordCopies copies = new RecordCopies();

    GrantAssembler(Assembly assembly, Rows rows) {
        this.assembly = assembly;
        this.rows = rows;
    }

    /** What is granted on, as a grant names it. */
    private record Target(String type, String name, String part) implements Comparable<Target> {
        private static final Comparator<Target> ORDER =
                Comparator.comparing(Target::type).thenComparing(Target::name).thenComparing(Target::part);

        @Override
        public int compareTo(Target other) {
            return ORDER.compare(this, other);
        }

        Target whole() {
            return new Target(type, name, "");
        }
    }

    /** What an account holds there, and by which names of the database. */
    private static final class Held {
        private final Set<String> privileges = new TreeSet<>();
        private final Set<String> places = new TreeSet<>();
        private boolean grantable;

        Stream<Grant> grants(String account) {
            Set<String> words = privileges.isEmpty() ? Set.of(NOTHING) : privileges;
            return words.stream()
                    .filter(word -> grantable || !word.equals(NOTHING))
                    .map(word -> grant(account, word, grantable));
        }
    }

    void assemble() {
        Map<Target, Map<String, Held>> targets = new TreeMap<>();
        for (Row row : rows.of(CatalogQuery.GRANTS)) {
            if (isHere(row)) {
                add(row, targets);
            }
        }
        targets.forEach(this::place);
    }

    /** The names of databases are patterns only where the whole database is meant; a pattern that others match is not ours. */
    private boolean isHere(Row row) {
        Optional<String> place = Optional.of(row.text("place"));
        String here = rows.names().table(rows.database()).key();
        return (row.text("type").equals("database") ? place.flatMap(DatabasePattern::plain) : place)
                .filter(name -> rows.names().table(name).key().equals(here))
                .isPresent();
    }

    private void add(Row row, Map<Target, Map<String, Held>> targets) {
        Target target = new Target(row.text("type"), row.text("name"), row.text("part"));
        String account = account(row.text("grantee"));
        Held held = held(target, account, targets);
        held.places.add(row.text("place"));
        for (String word : row.text("privilege").split(",", -1)) {
            if (!word.isEmpty() && !word.equals("GRANT") && !word.equals(NOTHING)) {
                held.privileges.add(word);
            }
        }
        // Whoever may pass on what they have of a column may do so with all that they have of the table.
        boolean ofColumn = !target.part().isEmpty();
        Held option = ofColumn && row.flag("grantable") ? held(target.whole(), account, targets) : held;
        option.grantable |= row.flag("grantable");
    }

    private static Held held(Target target, String account, Map<Target, Map<String, Held>> targets) {
        return targets.computeIfAbsent(target, absent -> new TreeMap<>())
                .computeIfAbsent(account, absent -> new Held());
    }

    /** {@code 'ada'@'%'} as {@code ada@%}; a role of MariaDB has no host. */
    private static String account(String grantee) {
        int at = grantee.lastIndexOf("'@'");
        String user = grantee.substring(1, at);
        String host = grantee.substring(at + "'@'".length(), grantee.length() - 1);
        return host.isEmpty() ? user : user + "@" + host;
    }

    private static Grant grant(String account, String privilege, boolean grantable) {
        return account.equals("PUBLIC")
                ? new Grant(GranteeKind.PUBLIC, Optional.empty(), privilege, grantable)
                : new Grant(GranteeKind.ROLE, Optional.of(Identifier.of(account)), privilege, grantable);
    }

    private void place(Target target, Map<String, Held> holders) {
        List<ObjectId> ids = ids(target);
        Optional<SchemaObject> object = ids.stream()
                .flatMap(id -> assembly.find(id, SchemaObject.class).stream())
                .findFirst();
        if (object.isPresent()) {
            List<Grant> grants = new ArrayList<>();
            holders.forEach((account, held) -> held.grants(account).forEach(grants::add));
            assembly.replace(with(object.get(), grants));
        } else if (ids.stream().noneMatch(assembly::isUnknown)) {
            holders.forEach((account, held) -> named(target, account, held));
        }
    }

    private SchemaObject with(SchemaObject object, List<Grant> grants) {
        CommonProperties common = object.common();
        if (grants.isEmpty()) {
            return object;
        }
        return object.kind()
                .type()
                .cast(copies.of(
                        object,
                        Map.of(
                                "common",
                                new CommonProperties(common.comment(), common.owner(), Privileges.of(grants)))));
    }

    private void named(Target target, String account, Held held) {
        List<Grant> grants = held.grants(account).toList();
        if (grants.isEmpty()) {
            return;
        }
        NamedGrant grant = NamedGrant.of(
                NamedGrant.Place.valueOf(target.type().toUpperCase(Locale.ROOT)),
                target.name(),
                target.part(),
                account,
                Privileges.of(grants));
        if (held.places.size() > 1) {
            assembly.unknown(
                    grant.id(),
                    "privileges",
                    "they are granted by %d spellings of the database's name, of which one counts"
                            .formatted(held.places.size()));
            return;
        }
        assembly.add(grant);
        String place = held.places.iterator().next();
        if (target.type().equals("database") && !place.equals(rows.database())) {
            assembly.written(grant.id(), MysqlQuoting.MYSQL.identifier(place) + ".*");
        }
    }

    /** The objects that may be meant; none for the database. */
    private List<ObjectId> ids(Target target) {
        return switch (target.type()) {
            case "table" ->
                Stream.of(Table.KIND, View.KIND, Sequence.KIND)
                        .<ObjectId>map(kind -> rows.names().root(kind, target.name()))
                        .map(id -> target.part().isEmpty() ? id : NameRules.member(id, Column.KIND, target.part()))
                        .collect(Collectors.toList());
            case "function", "procedure" ->
                List.of(RoutineAssembler.id(target.name(), target.type().equals("function")));
            default -> List.of();
        };
    }
}
