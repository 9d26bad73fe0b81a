package dev.plumbline.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Glob;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.FakeDdlWriter;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans between generated catalogues, each run on a strict database. The name of a failing test holds its seed. */
final class RandomPlansTest {
    private static final int CATALOGUES = 300;

    /** Seeds that once failed are in front; the others are new with every run. */
    static Stream<Long> seeds() {
        return Stream.concat(
                Stream.of(2L, 12L, 17L, 22L), new Random().longs(CATALOGUES).boxed());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyStepFindsWhatItNeedsAndTheLastOneReachesWhatWasWanted(long seed) {
        Random random = new Random(seed);
        Draft before = RandomDrafts.next(random);
        Draft after = RandomDrafts.next(random);
        Planned there = Planned.of(before, after);
        assertThat(there.unplanned()).isEmpty();
        there.assertWorks();
        Planned.of(after, before).assertWorks();
        assertThat(Planned.of(before, before).words()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anotherOrderOfMakingGivesTheSamePlan(long seed) {
        Random random = new Random(seed);
        Draft before = RandomDrafts.next(random);
        Draft after = RandomDrafts.next(random);
        Planned planned = Planned.of(before, after);
        Planned again =
                Planned.of(before.shuffled(random), after.shuffled(random), planned.projection(), new FakeDdlWriter());
        assertThat(again.words()).isEqualTo(planned.words());
        assertThat(again.plan().groups()).isEqualTo(planned.plan().groups());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverIsLeftOutOfTheComparisonIsNeverBroken(long seed) {
        Random random = new Random(seed);
        Snapshot before = RandomDrafts.next(random).snapshot();
        Snapshot after = RandomDrafts.next(random).snapshot();
        List<Glob> excluded = List.of(new Glob("r" + random.nextInt(6)), new Glob("?" + random.nextInt(3)));
        Projection projection = new Projection(Set.of(), List.of(), excluded, Set.of(), Projection.STANDARD.ignored());
        Planned planned = Planned.of(before, after, projection, new FakeDdlWriter());
        Replay replay = planned.replay();

        Snapshot now = replay.snapshot();
        Set<ObjectId> named = new HashSet<>();
        planned.plan().unplanned().forEach(one -> named.add(one.change().id().root()));
        assertThat(new Differ(projection).diff(now, after).changes())
                .as("what differs still was named")
                .allMatch(change -> named.contains(change.id().root()));
        Projection excludedOnly = new Projection(Set.of(), excluded, List.of(), Set.of(), projection.ignored());
        List<Change> touched = new Differ(excludedOnly).diff(before, now).changes();
        assertThat(touched).as("what is left out is as it was").isEmpty();
    }
}
