package dev.plumbline.core.plan;

import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.Ids;
import dev.plumbline.core.model.ObjectId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Catalogues of few names and many ties. What an object needs was made before it, but for foreign keys, which go anywhere;
 * a name may be a table's in one catalogue and a view's in the next.
 */
final class RandomDrafts {
    private static final int NAMES = 6;

    private final Random random;
    private final Draft draft = new Draft();
    private final List<String> tables = new ArrayList<>();
    private final List<ObjectId> made = new ArrayList<>();

    private RandomDrafts(Random random) {
        this.random = random;
    }

    static Draft next(Random random) {
        return new RandomDrafts(random).make();
    }

    private Draft make() {
        for (int at = 0; at < 3; at++) {
            if (random.nextBoolean()) {
                draft.enumType("e" + at, random.nextInt(4) == 0 ? "one" : "two");
                made.add(Ids.enumType("e" + at));
            }
            if (random.nextBoolean()) {
                ObjectId[] needs = some(1);
                draft.routine("f" + at, using("body", needs), needs);
                made.add(Ids.routine("f" + at, ""));
            }
        }
        for (int name = 0; name < NAMES; name++) {
            relation("r" + name);
        }
        tables.forEach(this::foreignKeys);
        return draft;
    }

    private void relation(String name) {
        switch (random.nextInt(7)) {
            case 0, 1, 2 -> table(name);
            case 3 -> {
                ObjectId[] needs = some(2);
                draft.view(name, using("query", needs), needs);
                made.add(Ids.view(name));
            }
            case 4 -> {
                ObjectId[] needs = some(2);
                draft.materializedView(name, using("query", needs), needs);
                made.add(Ids.materializedView(name));
                if (random.nextBoolean()) {
                    draft.index(Ids.materializedView(name), "i" + random.nextInt(3) + name, "value");
                }
            }
            case 5 -> {
                draft.sequence(name);
                made.add(Ids.sequence(name));
            }
            default -> {}
        }
    }

    private void table(String name) {
        draft.table(name, "id", "note");
        tables.add(name);
        if (random.nextBoolean()) {
            draft.type(name, "note", random.nextBoolean() ? "text" : "integer");
        }
        usingSequence(name);
        if (random.nextInt(3) == 0) {
            ObjectId[] needs = some(1);
            draft.check(name, "c" + random.nextInt(2), using("expression", needs), needs);
        }
        if (random.nextBoolean()) {
            draft.index(Ids.table(name), "i" + random.nextInt(3) + name, random.nextBoolean() ? "id" : "note");
        }
        if (random.nextInt(3) == 0) {
            ObjectId[] needs = some(1);
            draft.trigger(name, "t", using("definition", needs), needs);
        }
        if (random.nextInt(3) == 0) {
            draft.comment(Ids.table(name), "comment " + random.nextInt(2));
        }
        made.add(random.nextBoolean() ? Ids.table(name) : Ids.column(name, "note"));
    }

    private void usingSequence(String table) {
        made.stream()
                .filter(id -> id.kind().name().equals("sequence") && random.nextBoolean())
                .findFirst()
                .ifPresent(id -> draft.defaultValue(table, "id", "nextval " + id.path(), id));
    }

    private void foreignKeys(String table) {
        if (random.nextBoolean()) {
            draft.foreignKey(table, "k" + random.nextInt(2), tables.get(random.nextInt(tables.size())));
        }
    }

    /** A text that names what it needs. */
    private String using(String text, ObjectId... needs) {
        return text + " " + random.nextInt(2) + " " + Arrays.toString(needs);
    }

    /** Up to so many of the objects that are there. */
    private ObjectId[] some(int most) {
        List<ObjectId> some = new ArrayList<>();
        for (int at = 0; at < most; at++) {
            if (!made.isEmpty() && random.nextInt(4) > 0) {
                some.add(made.get(random.nextInt(made.size())));
            }
        }
        return some.toArray(ObjectId[]::new);
    }
}
