package dev.plumbline.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.fixture.Ids;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ObjectIdOrderTest {
    private static final long SEED = 20261122;
    private static final List<String> NAMES = List.of("a", "b", "A", "a b", "a 000001", "ä", "😀");

    @Test
    void anOwnerComesBeforeItsMembersAndTheyBeforeTheNextOwner() {
        ObjectId first = Ids.table("a");
        ObjectId second = Ids.table("b");
        assertThat(List.of(
                        Ids.schema("z"),
                        Ids.enumType("z"),
                        first,
                        Ids.column(first, "z"),
                        Ids.index(first, "a"),
                        second,
                        Ids.column(second, "a"),
                        Ids.view("a")))
                .isSorted();
    }

    @Test
    void twinsComeInTheOrderOfTheirNumbers() {
        ObjectId table = Ids.table("a");
        assertThat(List.of(
                        new UnnamedId(table, Check.KIND, "x", 0),
                        new UnnamedId(table, Check.KIND, "x", 2),
                        new UnnamedId(table, Check.KIND, "x", 10),
                        new UnnamedId(table, Check.KIND, "y", 1)))
                .isSorted();
    }

    @Test
    void theOrderIsTotalAndAgreesWithEquality() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200_000; round++) {
            ObjectId one = id(random);
            ObjectId two = id(random);
            ObjectId three = id(random);
            assertThat(Integer.signum(one.compareTo(two)))
                    .as("seed %d, round %d: %s, %s", SEED, round, one, two)
                    .isEqualTo(-Integer.signum(two.compareTo(one)));
            assertThat(one.compareTo(two) == 0)
                    .as("seed %d, round %d: %s, %s", SEED, round, one, two)
                    .isEqualTo(one.equals(two));
            if (one.equals(two)) {
                assertThat(one).hasSameHashCodeAs(two);
            }
            if (one.compareTo(two) <= 0 && two.compareTo(three) <= 0) {
                assertThat(one.compareTo(three))
                        .as("seed %d, round %d: %s, %s, %s", SEED, round, one, two, three)
                        .isNotPositive();
            }
        }
    }

    private static ObjectId id(Random random) {
        ObjectId root = root(random);
        int depth = random.nextInt(3);
        ObjectId at = root;
        for (int level = 0; level < depth; level++) {
            at = random.nextBoolean()
                    ? new MemberId(at, random.nextBoolean() ? Column.KIND : Check.KIND, name(random))
                    : new UnnamedId(at, Check.KIND, name(random).text(), random.nextInt(3));
        }
        return at;
    }

    private static ObjectId root(Random random) {
        Namespace namespace = new Namespace(maybe(random), maybe(random));
        return switch (random.nextInt(3)) {
            case 0 -> new NamedId(Table.KIND, namespace, name(random));
            case 1 -> new NamedId(View.KIND, namespace, name(random));
            default -> new OverloadedId(Routine.KIND, namespace, name(random), random.nextBoolean() ? "" : "a, b");
        };
    }

    private static Optional<Identifier> maybe(Random random) {
        return random.nextInt(3) == 0 ? Optional.of(name(random)) : Optional.empty();
    }

    /** Half of the names are matched without regard to case. */
    private static Identifier name(Random random) {
        String text = NAMES.get(random.nextInt(NAMES.size()));
        return text.length() == 1 ? new Identifier(text, text.toLowerCase(java.util.Locale.ROOT)) : Identifier.of(text);
    }
}
