package dev.plumbline.core.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

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

    /** The groups of nodes that all wait for each other, each of more than one node. */
    List<List<N>> circles() {
        return new Circles(successors)
                .find().stream()
                        .map(circle -> circle.stream().map(nodes::get).toList())
                        .toList();
    }
}
