package dev.plumbline.mysql.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.mysql.model.NamedGrant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes GRANT and REVOKE. The servers keep what is granted on a table or a column by its name: it stays when that goes, is there again
 * when another comes, and doesn't follow it to another name. What is granted on a routine goes with it. (Measured on 9.7, 10.11, 11.4.)
 */
record PrivilegeDdl(MysqlVersion version, PlanContext context) {
    /** Whether nothing but privileges changes, or nothing else needs words: a view has its columns' by its own. */
    static boolean isAll(Operation operation) {
        return switch (operation) {
            case Operation.Create create -> isApart(create.object().object());
            case Operation.Drop drop -> isApart(drop.object());
            case Operation.Alter alter -> isApart(alter.change().after()) || isOnly(alter.change());
            case Operation other -> false;
        };
    }

    static boolean isOnly(Change.Alter change) {
        return change.touchesOnly(CommonProperties.PRIVILEGES, NamedGrant.PRIVILEGES);
    }

    private static boolean isApart(SchemaObject object) {
        return object instanceof NamedGrant || isOfView(object);
    }

    private static boolean isOfView(SchemaObject object) {
        return object instanceof Column column && !column.id().parent().kind().equals(Table.KIND);
    }

    /** The statements of an operation, with what is to be said where nobody sees who has got anything from it. */
    List<Statement> warned(Operation operation, List<Statement> statements) {
        boolean unseen = context.from().header().unknowns().stream()
                .anyMatch(
                        unknown -> unknown.object().isEmpty() && unknown.what().equals(Aspect.PRIVILEGES.label()));
        Optional<String> fate = unseen && !statements.isEmpty() ? fate(operation) : Optional.empty();
        if (fate.isEmpty()) {
            return statements;
        }
        List<Statement> warned = new ArrayList<>(statements);
        String message = "who may do what with %s isn't seen, and %s"
                .formatted(operation.subject().describe(), fate.get());
        warned.set(0, statements.getFirst().with(new Hazard(Hazard.Kind.BREAKS_CLIENTS, message)));
        return warned;
    }

    /** What becomes of what is granted, unless it is granted anew. */
    private Optional<String> fate(Operation operation) {
        return switch (operation) {
            case Operation.Rename rename ->
                switch (rename.change().before()) {
                    case Table table -> Optional.of("stays with its old name");
                    case View view -> Optional.of("stays with its old name");
                    case Sequence sequence -> Optional.of("stays with its old name");
                    case Column column -> Optional.of("stays with its old name");
                    case Routine routine -> Optional.of("is lost");
                    case SchemaObject other -> Optional.empty();
                };
            case Operation.Alter alter
            when alter.change().after() instanceof Routine && !version.isMariadb() -> Optional.of("is lost");
            case Operation other -> Optional.empty();
        };
    }

    /** The statements for operations on one object and its members, behind those that make, change and drop them. */
    List<Statement> write(List<Operation> operations) {
        Grants before = new Grants();
        Grants after = new Grants();
        for (Operation operation : operations) {
            switch (operation) {
                case Operation.Create create -> created(create, before, after);
                case Operation.Drop drop -> dropped(drop, before);
                case Operation.Alter alter -> altered(alter.change(), before, after);
                case Operation.Rename rename -> {
                    return renamed(rename);
                }
                case Operation other -> throw new IllegalArgumentException("Never planned here: " + other);
            }
        }
        Operation first = operations.getFirst();
        SchemaObject object = subject(first);
        return before.to(after, target(object), object);
    }

    private static SchemaObject subject(Operation operation) {
        return switch (operation) {
            case Operation.Create create -> create.object().object();
            case Operation.Drop drop -> drop.object();
            case Operation.Alter alter -> alter.change().after();
            case Operation other -> throw new IllegalArgumentException("Never planned here: " + other);
        };
    }

    /** A grant on the database by another spelling of its name is another grant. */
    private String target(SchemaObject object) {
        return Optional.ofNullable(context.from().evidence().writtenText().get(object.id()))
                .filter(written -> object instanceof NamedGrant)
                .orElseGet(() -> Grants.target(object));
    }

    private void created(Operation.Create create, Grants before, Grants after) {
        created(create.object(), before, after);
        create.inlined().forEach(member -> created(member, before, after));
    }

    private void created(Operation.Wanted wanted, Grants before, Grants after) {
        SchemaObject object = wanted.object();
        if (object instanceof Routine || compares()) {
            before.add(object, keptByName(object));
            after.add(object, privileges(object, wanted.common()));
        }
    }

    /** What is granted by the name of something that was there before. */
    private Privileges keptByName(SchemaObject object) {
        return object instanceof Routine
                ? Privileges.DEFAULT
                : context.before()
                        .find(object.id())
                        .map(former -> former.common().privileges())
                        .orElse(Privileges.DEFAULT);
    }

    private void dropped(Operation.Drop drop, Grants before) {
        if (compares() && !drop.recreated() && !(drop.object() instanceof Routine)) {
            before.add(drop.object(), privileges(drop.object(), drop.object().common()));
            context.before()
                    .members(drop.object().id(), Column.KIND)
                    .forEach(column -> before.add(column, column.common().privileges()));
        }
    }

    private void altered(Change.Alter change, Grants before, Grants after) {
        boolean again = change.before() instanceof Routine && !version.isMariadb() && !isOnly(change);
        boolean settles = change.touches(CommonProperties.PRIVILEGES) || change.touches(NamedGrant.PRIVILEGES);
        if (settles && !again) {
            before.add(
                    change.before(), privileges(change.before(), change.before().common()));
        }
        if (settles || again) {
            SchemaObject wanted = compares() ? change.after() : change.before();
            after.add(wanted, privileges(wanted, wanted.common()));
        }
    }

    /** Who held something under the old name holds it under the new one, whatever is compared. */
    private List<Statement> renamed(Operation.Rename rename) {
        SchemaObject old = rename.change().before();
        SchemaObject now = rename.change().after();
        Grants nothing = new Grants();
        Grants held = new Grants();
        Grants kept = new Grants();
        held.add(old, old.common().privileges());
        kept.add(now, old.common().privileges());
        for (SchemaObject member : rename.members()) {
            if (member instanceof Column) {
                held.add(member, member.common().privileges());
                kept.add(member, member.common().privileges());
            }
        }
        List<Statement> statements = new ArrayList<>(nothing.to(kept, Grants.target(now), now));
        if (!(old instanceof Routine)) {
            statements.addAll(held.to(nothing, Grants.target(old), old));
        }
        return statements;
    }

    private static Privileges privileges(SchemaObject object, CommonProperties common) {
        return object instanceof NamedGrant grant ? grant.privileges() : common.privileges();
    }

    private boolean compares() {
        return context.projection().compares(Aspect.PRIVILEGES);
    }
}
