package dev.plumbline.core.plan;

import dev.plumbline.core.model.ObjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A graph of what comes before what, with a stable topological order: of the nodes that may come next, always the least by
 * the given order. Nodes are told apart by identity. Walks are iterative, so that a chain of any length is fine.
 *
 * <p>Beside the edges there are wishes, which are met as long as anything else can come first, and may contradict.
 */
final class StepGraph<N> {
    private final List<N> nodes;
    private final List<Set<Integer>> successors = new ArrayList<>();
    private final List<Set<Integer>> wishes = new ArrayList<>();
    private final IdentityHashMap<N, Integer> positions = new IdentityHashMap<>();

    /**
     * A graph without edges.
     *
     * @param priority a total order over the nodes; those that it holds equal keep the order of the list
     */
    StepGraph(List<N> nodes, Comparator<N> priority) {
        this.nodes = nodes.stream().sorted(priority).toList();
        for (N node : this.nodes) {
            positions.put(node, successors.size());
            successors.add(new LinkedHashSet<>());
            wishes.add(new LinkedHashSet<>());
        }
    }

    /** One node comes before another; a node before itself is no news. */
    void before(N first, N second) {
        connect(successors, first, second);
    }

    /** One node had better come before another. */
    void ratherBefore(N first, N second) {
        connect(wishes, first, second);
    }

    private void connect(List<Set<Integer>> edges, N first, N second) {
        int from = position(first);
        int to = position(second);
        if (from != to) {
            edges.get(from).add(to);
        }
    }

    private int position(N node) {
        return Optional.ofNullable(positions.get(node)).orElseThrow();
    }

    /** All nodes. Where there is a circle, its least node is taken as if it were free. */
    List<N> ordered() {
        int[] waiting = incoming(successors);
        int[] wishing = incoming(wishes);
        PriorityQueue<Integer> free = new PriorityQueue<>();
        PriorityQueue<Integer> possible = new PriorityQueue<>();
        TreeSet<Integer> left = new TreeSet<>();
        for (int node = 0; node < waiting.length; node++) {
            left.add(node);
            release(node, waiting, wishing, free, possible);
        }
        List<N> ordered = new ArrayList<>(nodes.size());
        while (!left.isEmpty()) {
            int next = !free.isEmpty() ? free.remove() : !possible.isEmpty() ? possible.remove() : left.first();
            if (left.remove(next)) {
                ordered.add(nodes.get(next));
                for (int successor : successors.get(next)) {
                    waiting[successor]--;
                    release(successor, waiting, wishing, free, possible);
                }
                for (int successor : wishes.get(next)) {
                    wishing[successor]--;
                    release(successor, waiting, wishing, free, possible);
                }
            }
        }
        return ordered;
    }

    private int[] incoming(List<Set<Integer>> edges) {
        int[] incoming = new int[nodes.size()];
        edges.forEach(next -> next.forEach(successor -> incoming[successor]++));
        return incoming;
    }

    /** A node may be offered more than once; whoever takes it looks whether it is left. */
    private static void release(
            int node, int[] waiting, int[] wishing, PriorityQueue<Integer> free, PriorityQueue<Integer> possible) {
        if (waiting[node] == 0) {
            (wishing[node] == 0 ? free : possible).add(node);
        }
    }

    /**
     * The graph of gatherings of these nodes: those of the same key are in one, in their order, unless something else has to
     * come between them.
     *
     * @param key what a node may be gathered by; empty for one that stays by itself
     */
    StepGraph<List<N>> gathered(Function<N, Optional<ObjectId>> key) {
        Gathering gathering = new Gathering(successors);
        joinCircles(gathering, key);
        Map<ObjectId, Integer> open = new HashMap<>();
        for (N node : ordered()) {
            int position = position(node);
            Optional<ObjectId> by = key.apply(node);
            Optional<Integer> last = by.map(open::get);
            if (last.isEmpty() || !gathering.join(last.get(), position)) {
                by.ifPresent(id -> open.put(id, position));
            }
        }
        List<List<N>> gatherings = new ArrayList<>();
        Map<Integer, List<N>> byHead = new HashMap<>();
        for (N node : ordered()) {
            byHead.computeIfAbsent(gathering.head(position(node)), head -> {
                        List<N> members = new ArrayList<>();
                        gatherings.add(members);
                        return members;
                    })
                    .add(node);
        }
        StepGraph<List<N>> graph =
                new StepGraph<>(gatherings, Comparator.comparingInt(members -> position(members.getFirst())));
        for (int from = 0; from < nodes.size(); from++) {
            List<N> first =
                    Optional.ofNullable(byHead.get(gathering.head(from))).orElseThrow();
            for (int to : successors.get(from)) {
                graph.before(
                        first,
                        Optional.ofNullable(byHead.get(gathering.head(to))).orElseThrow());
            }
            for (int to : wishes.get(from)) {
                graph.ratherBefore(
                        first,
                        Optional.ofNullable(byHead.get(gathering.head(to))).orElseThrow());
            }
        }
        return graph;
    }

    /** What waits for each other can only be done in one go. */
    private void joinCircles(Gathering gathering, Function<N, Optional<ObjectId>> key) {
        for (List<N> circle : circles()) {
            Optional<ObjectId> by = key.apply(circle.getFirst());
            if (by.isPresent()
                    && circle.stream().allMatch(node -> key.apply(node).equals(by))) {
                circle.forEach(node -> gathering.unite(position(circle.getFirst()), position(node)));
            }
        }
    }

    /** The groups of nodes that all wait for each other, each of more than one node. */
    List<List<N>> circles() {
        return new Circles(successors)
                .find().stream()
                        .map(circle -> circle.stream().map(nodes::get).toList())
                        .toList();
    }
}
