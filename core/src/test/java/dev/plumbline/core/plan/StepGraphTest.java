package dev.plumbline.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.fixture.Ids;
import dev.plumbline.core.model.ObjectId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StepGraphTest {
    private static final Comparator<Node> BY_RANK = Comparator.comparingInt(Node::rank);

    @Test
    void nodesThatNobodyTiesComeInTheirOrder() {
        assertThat(ordered(graph(nodes(5)))).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void ofTheNodesThatMayComeNextTheLeastDoes() {
        List<Node> nodes = nodes(5);
        StepGraph<Node> graph = graph(nodes);
        graph.before(nodes.get(4), nodes.get(0));
        graph.before(nodes.get(3), nodes.get(1));
        assertThat(ordered(graph)).containsExactly(2, 3, 1, 4, 0);
    }

    @Test
    void nodesThatThePriorityHoldsEqualKeepTheOrderOfTheList() {
        List<Node> nodes = nodes(20);
        StepGraph<Node> graph = new StepGraph<>(
                nodes, Comparator.comparing(node -> node.getClass().getName()));
        assertThat(graph.ordered()).isEqualTo(nodes);
    }

    @Test
    void equalNodesAreTwo() {
        Node one = new Node(1);
        Node twin = new Node(1);
        StepGraph<Node> graph = new StepGraph<>(List.of(one, twin), BY_RANK);
        graph.before(twin, one);
        List<Node> ordered = graph.ordered();
        assertThat(ordered).hasSize(2);
        assertThat(ordered.get(0)).isSameAs(twin);
        assertThat(ordered.get(1)).isSameAs(one);
    }

    @Test
    void anEdgeThatIsAddedTwiceCountsOnce() {
        List<Node> nodes = nodes(2);
        StepGraph<Node> graph = graph(nodes);
        graph.before(nodes.get(1), nodes.get(0));
        graph.before(nodes.get(1), nodes.get(0));
        assertThat(ordered(graph)).containsExactly(1, 0);
    }

    @Test
    void aNodeBeforeItselfIsNoCircle() {
        List<Node> nodes = nodes(2);
        StepGraph<Node> graph = graph(nodes);
        graph.before(nodes.get(0), nodes.get(0));
        assertThat(graph.circles()).isEmpty();
        assertThat(ordered(graph)).containsExactly(0, 1);
    }

    @Test
    void circlesAreFoundEachForItself() {
        List<Node> nodes = nodes(8);
        StepGraph<Node> graph = graph(nodes);
        tie(graph, nodes, new int[][] {{0, 3}, {3, 5}, {5, 0}, {1, 2}, {2, 1}, {2, 3}, {4, 0}, {5, 6}});
        List<List<Integer>> circles = graph.circles().stream()
                .map(circle -> circle.stream().map(Node::rank).toList())
                .toList();
        assertThat(circles).containsExactlyInAnyOrder(List.of(0, 3, 5), List.of(1, 2));
    }

    @Test
    void aCircleIsEnteredAtItsLeastNodeAndNothingIsLost() {
        List<Node> nodes = nodes(4);
        StepGraph<Node> graph = graph(nodes);
        tie(graph, nodes, new int[][] {{3, 1}, {1, 2}, {2, 3}});
        assertThat(ordered(graph)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void whatWaitsForEachOtherIsGatheredInOne() {
        List<Node> nodes = nodes(4);
        StepGraph<Node> graph = graph(nodes);
        tie(graph, nodes, new int[][] {{1, 2}, {2, 3}, {3, 1}});
        Optional<ObjectId> table = Optional.of(Ids.table("t"));
        assertThat(graph.gathered(node -> table).ordered().stream()
                        .map(together -> together.stream().map(Node::rank).toList()))
                .containsExactly(List.of(0, 1, 2, 3));
    }

    @Test
    void whatHadBetterComeBetweenIsNotGatheredAround() {
        List<Node> nodes = nodes(3);
        StepGraph<Node> graph = graph(nodes);
        graph.before(nodes.get(2), nodes.get(1));
        graph.ratherBefore(nodes.get(1), nodes.get(0));
        Function<Node, Optional<ObjectId>> table =
                node -> node.rank() == 1 ? Optional.empty() : Optional.of(Ids.table("t"));
        assertThat(graph.gathered(table).ordered().stream()
                        .map(together -> together.stream().map(Node::rank).toList()))
                .containsExactly(List.of(2), List.of(1), List.of(0));
    }

    @Test
    void wishesThatContradictLeaveTheOthersAsTheyAre() {
        List<Node> nodes = nodes(5);
        StepGraph<Node> graph = graph(nodes);
        graph.ratherBefore(nodes.get(3), nodes.get(4));
        graph.ratherBefore(nodes.get(4), nodes.get(3));
        graph.ratherBefore(nodes.get(3), nodes.get(0));
        assertThat(ordered(graph)).containsExactly(1, 2, 3, 0, 4);
    }

    @Test
    void asLittleAsCanBeComesBetweenWhatIsToBeTogether() {
        List<Node> nodes = nodes(6);
        StepGraph<Node> graph = graph(nodes);
        tie(graph, nodes, new int[][] {{0, 3}, {3, 1}, {4, 3}, {5, 1}});
        graph.together(nodes.get(0), nodes.get(1));
        assertThat(ordered(graph)).containsExactly(2, 4, 5, 0, 3, 1);
    }

    @Test
    void aChainOf200000NodesIsWalkedWithoutRecursion() {
        List<Node> nodes = nodes(200_000);
        StepGraph<Node> graph = graph(nodes);
        for (int at = 1; at < nodes.size(); at++) {
            graph.before(nodes.get(at), nodes.get(at - 1));
        }
        assertThat(graph.circles()).isEmpty();
        assertThat(graph.ordered()).isEqualTo(nodes.reversed());

        graph.before(nodes.get(0), nodes.get(nodes.size() - 1));
        assertThat(graph.circles().getFirst()).hasSize(nodes.size());
        assertThat(graph.ordered()).hasSize(nodes.size());
    }

    @Test
    void theOrderInWhichNodesAndEdgesAreAddedDoesNotMatter() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int size = 2 + random.nextInt(30);
            int[][] edges = IntStream.range(0, random.nextInt(3 * size))
                    .mapToObj(edge -> new int[] {random.nextInt(size), random.nextInt(size)})
                    .toArray(int[][]::new);
            List<Node> nodes = nodes(size);
            StepGraph<Node> graph = graph(nodes);
            tie(graph, nodes, edges);

            List<Node> mixed = new ArrayList<>(nodes);
            Collections.shuffle(mixed, random);
            List<int[]> mixedEdges = new ArrayList<>(Arrays.asList(edges));
            Collections.shuffle(mixedEdges, random);
            StepGraph<Node> other = graph(mixed);
            tie(other, nodes, mixedEdges.toArray(int[][]::new));

            assertThat(other.ordered()).as("seed %d, round %d", seed, round).isEqualTo(graph.ordered());
            assertThat(other.circles())
                    .as("seed %d, round %d", seed, round)
                    .containsExactlyInAnyOrderElementsOf(graph.circles());
            if (graph.circles().isEmpty()) {
                assertEdgesHold(graph.ordered(), edges);
            }
        }
    }

    private static void assertEdgesHold(List<Node> ordered, int[][] edges) {
        Map<Integer, Integer> places = new HashMap<>(IntStream.range(0, ordered.size())
                .boxed()
                .collect(Collectors.toMap(place -> ordered.get(place).rank(), Function.identity())));
        for (int[] edge : edges) {
            if (edge[0] != edge[1]) {
                assertThat(places.get(edge[0])).isLessThan(places.get(edge[1]));
            }
        }
    }

    private static List<Node> nodes(int count) {
        return IntStream.range(0, count).mapToObj(Node::new).toList();
    }

    private static StepGraph<Node> graph(List<Node> nodes) {
        return new StepGraph<>(nodes, BY_RANK);
    }

    private static void tie(StepGraph<Node> graph, List<Node> nodes, int[][] edges) {
        for (int[] edge : edges) {
            graph.before(nodes.get(edge[0]), nodes.get(edge[1]));
        }
    }

    private static List<Integer> ordered(StepGraph<Node> graph) {
        return graph.ordered().stream().map(Node::rank).toList();
    }

    private record Node(int rank) {}
}
