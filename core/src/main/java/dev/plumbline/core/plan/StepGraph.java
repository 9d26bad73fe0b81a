package dev.plumbline.core.plan;

import dev.plumbline.core.model.ObjectId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * A graph of what comes before what, with a stable topological order: of the nodes that may come next, always the least by
 * the given order. Nodes are told apart by identity. Walks are iterative, so that a chain of any length is fine.
 *
 * <p>Beside the edges there are wishes, which may contradict: see {@link Ordering}.
 */
final class StepGraph<N> {
    private final List<N> nodes;
    private final List<Set<Integer>> successors = new ArrayList<>();
    private final List<Set<Integer>> wishes = new ArrayList<>();
    private final Map<Integer, Integer> together = new TreeMap<>();
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

    /** As little as can be had better come between two nodes: whatever the second needs that doesn't need the first comes before both. */
    void together(N first, N second) {
        if (position(first) != position(second)) {
            together.put(position(first), position(second));
        }
    }

    /** The wishes, and those that follow from what is to be together. */
    private List<Set<Integer>> wished() {
        if (together.isEmpty()) {
            return wishes;
        }
        List<Set<Integer>> wished = new ArrayList<>();
        wishes.forEach(next -> wished.add(new LinkedHashSet<>(next)));
        List<Set<Integer>> predecessors = reversed(successors);
        together.forEach((first, second) -> {
            Set<Integer> after = reached(first, successors, place -> true);
            reached(second, predecessors, after::contains).stream()
                    .filter(place -> !after.contains(place) && !place.equals(second))
                    .forEach(place -> wished.get(place).add(first));
        });
        return wished;
    }

    private static List<Set<Integer>> reversed(List<Set<Integer>> edges) {
        List<Set<Integer>> reversed = new ArrayList<>();
        edges.forEach(none -> reversed.add(new LinkedHashSet<>()));
        for (int node = 0; node < edges.size(); node++) {
            for (int next : edges.get(node)) {
                reversed.get(next).add(node);
            }
        }
        return reversed;
    }

    /** A node and all that its edges lead to, near and far, but not through what isn't on the way. */
    private static Set<Integer> reached(int node, List<Set<Integer>> edges, IntPredicate isOnTheWay) {
        Set<Integer> reached = new LinkedHashSet<>(Set.of(node));
        Deque<Integer> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            int at = open.removeFirst();
            if (at == node || isOnTheWay.test(at)) {
                edges.get(at).stream().filter(reached::add).forEach(open::add);
            }
        }
        return reached;
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
        return ordered(wished());
    }

    private List<N> ordered(List<Set<Integer>> wished) {
        return new Ordering(successors, wished)
                .places().stream().map(nodes::get).toList();
    }

    /**
     * The graph of gatherings of these nodes: those of the same key are in one, in their order, unless something else has to
     * come between them, or had better.
     *
     * @param key what a node may be gathered by; empty for one that stays by itself
     */
    StepGraph<List<N>> gathered(Function<N, Optional<ObjectId>> key) {
        List<Set<Integer>> wished = wished();
        List<N> ordered = ordered(wished);
        Gathering gathering = new Gathering(met(wished, ordered));
        joinCircles(gathering, key);
        Map<ObjectId, Integer> open = new HashMap<>();
        for (N node : ordered) {
            int position = position(node);
            Optional<ObjectId> by = key.apply(node);
            Optional<Integer> last = by.map(open::get);
            if (last.isEmpty() || !gathering.join(last.get(), position)) {
                by.ifPresent(id -> open.put(id, position));
            }
        }
        List<List<N>> gatherings = new ArrayList<>();
        Map<Integer, List<N>> byHead = new HashMap<>();
        for (N node : ordered) {
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
        together.forEach((first, second) -> graph.together(
                Optional.ofNullable(byHead.get(gathering.head(first))).orElseThrow(),
                Optional.ofNullable(byHead.get(gathering.head(second))).orElseThrow()));
        return graph;
    }

    /** The edges, and of the wishes those that an order meets. */
    private List<Set<Integer>> met(List<Set<Integer>> wished, List<N> ordered) {
        int[] places = new int[nodes.size()];
        for (int place = 0; place < places.length; place++) {
            places[position(ordered.get(place))] = place;
        }
        List<Set<Integer>> met = new ArrayList<>();
        for (int node = 0; node < places.length; node++) {
            int from = node;
            Set<Integer> next = new LinkedHashSet<>(successors.get(node));
            wished.get(node).stream()
                    .filter(later -> places[from] < places[later])
                    .forEach(next::add);
            met.add(next);
        }
        return met;
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
