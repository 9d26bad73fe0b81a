package dev.plumbline.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.Ids;
import dev.plumbline.core.fixture.Storage;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.UnnamedId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Constraints and indexes under names that a server made up, or under none. */
final class GeneratedNamesTest {
    private static final ObjectId TABLE = Ids.table("orders");

    private static Draft indexed(String... names) {
        Draft draft = new Draft().table("orders", "id", "note");
        for (String name : names) {
            draft.index(TABLE, name, "note").generated(Ids.index(TABLE, name));
        }
        return draft;
    }

    private static List<String> changes(Draft from, Draft to, Aspect... ignored) {
        Projection projection = new Projection(Set.of(), List.of(), List.of(), Set.of(), Set.of(ignored));
        return new Differ(projection)
                .diff(from.snapshot(), to.snapshot()).changes().stream()
                        .map(change -> switch (change) {
                            case Change.Create create -> "create " + create.id().name();
                            case Change.Drop drop -> "drop " + drop.id().name();
                            case Change.Rename rename ->
                                "rename %s to %s"
                                        .formatted(
                                                rename.before().id().name(),
                                                rename.after().id().name());
                            case Change.Alter alter -> "alter " + alter.id().name();
                        })
                        .toList();
    }

    @Test
    void equalDefinitionsUnderDifferentGeneratedNamesAreRenamed() {
        assertThat(changes(indexed("note_idx"), indexed("note_idx1"))).containsExactly("rename note_idx to note_idx1");
    }

    @Test
    void generatedNamesAreLeftAsTheyAreWhereTheyAreIgnored() {
        assertThat(changes(indexed("note_idx"), indexed("note_idx1"), Aspect.GENERATED_NAMES))
                .isEmpty();
    }

    @Test
    void aNameThatSomebodyGaveIsNoGeneratedName() {
        Draft named = new Draft().table("orders", "id", "note").index(TABLE, "my_index", "note");
        assertThat(changes(indexed("note_idx"), named)).containsExactly("create my_index", "drop note_idx");
        assertThat(changes(named, indexed("note_idx"))).containsExactly("drop my_index", "create note_idx");
    }

    @Test
    void anotherDefinitionIsAnotherObject() {
        Draft other = new Draft()
                .table("orders", "id", "note")
                .index(TABLE, "id_idx", "id")
                .generated(Ids.index(TABLE, "id_idx"));
        assertThat(changes(indexed("note_idx"), other)).containsExactly("create id_idx", "drop note_idx");
    }

    @Test
    void twinsAreMatchedOneToOne() {
        assertThat(changes(indexed("a", "b"), indexed("c", "d"))).containsExactly("rename a to c", "rename b to d");
        assertThat(changes(indexed("a", "b"), indexed("b", "c"))).containsExactly("rename a to c");
        assertThat(changes(indexed("a"), indexed("b", "c"))).containsExactly("rename a to b", "create c");
        assertThat(changes(indexed("a", "b"), indexed("c"))).containsExactly("rename a to c", "drop b");
    }

    @Test
    void whatElseDiffersAboutARenamedObjectIsADifferenceOfItsOwn() {
        Draft after = indexed("note_idx1").comment(Ids.index(TABLE, "note_idx1"), "fast");
        assertThat(changes(indexed("note_idx"), after))
                .containsExactly("rename note_idx to note_idx1", "alter note_idx");
        Draft stored = new Draft()
                .table("orders", "id", "note")
                .index(TABLE, "note_idx1", "note", new Storage(70, ""))
                .generated(Ids.index(TABLE, "note_idx1"));
        Draft storedBefore = new Draft()
                .table("orders", "id", "note")
                .index(TABLE, "note_idx", "note", new Storage(90, ""))
                .generated(Ids.index(TABLE, "note_idx"));
        assertThat(changes(storedBefore, stored)).containsExactly("rename note_idx to note_idx1", "alter note_idx");
    }

    @Test
    void anUnnamedObjectIsWhatItSays() {
        assertThat(changes(checked("id > 0", 0), checked("id > 0", 0))).isEmpty();
        assertThat(changes(checked("id > 0", 0), checked("id > 1", 0))).containsExactly("drop id > 0", "create id > 1");
        assertThat(changes(checked("id > 0", 0), checked("id > 0", 0).add(check("id > 0", 1))))
                .containsExactly("create id > 0 #2");
    }

    private static Draft checked(String expression, int ordinal) {
        return new Draft().table("orders", "id").add(check(expression, ordinal));
    }

    private static Check check(String expression, int ordinal) {
        return new Check(
                new UnnamedId(TABLE, Check.KIND, expression, ordinal),
                new Expression(expression),
                true,
                CommonProperties.NONE,
                Detail.NONE);
    }
}
