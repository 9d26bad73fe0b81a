package dev.plumbline.core.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Nodes of a graph that are taken for one, as long as that closes no circle. Nodes are told by their places. */
final class Gathering {
    private final List<Set<Integer>> successors;
    private final int[] heads;
    private final List<List<Integer>> members = new ArrayList<>();

    Gathering(List<Set<Integer>> successors) {
        this.successors = successors;
        this.heads = new int[successors.size()];
        for (int node = 0; node < heads.length; node++) {
            heads[node] = node;
            members.add(new ArrayList<>(List.of(node)));
        }
    }

    /** The node that stands for all that it is gathered with. */
    int head(int node) {
        return heads[node];
    }

    /** Gathers a node with others; false if something has to come between them, and nothing is done. */
    boolean join(int gathered, int node) {
        int head = heads[gathered];
        if (head == heads[node]) {
            return true;
        }
        if (isDetour(head, heads[node]) || isDetour(heads[node], head)) {
            return false;
        }
        unite(gathered, node);
        return true;
    }

    /** Gathers a node with others, whatever has to come between them. */
    void unite(int gathered, int node) {
        int head = heads[gathered];
        if (head != heads[node]) {
            for (int member : members.get(heads[node])) {
                members.get(head).add(member);
                heads[member] = head;
            }
        }
    }

    /** Whether a way leads from one to the other through something else. */
    private boolean isDetour(int from, int to) {
        Deque<Integer> open = new ArrayDeque<>();
        Set<Integer> seen = new HashSet<>(Set.of(from));
        next(from).stream().filter(next -> next != to).forEach(open::add);
        while (!open.isEmpty()) {
            int at = open.removeFirst();
            if (at == to) {
                return true;
            }
            if (seen.add(at)) {
                open.addAll(next(at));
            }
        }
        return false;
    }

    private Set<Integer> next(int head) {
        Set<Integer> next = new HashSet<>();
        for (int member : members.get(head)) {
            successors.get(member).forEach(successor -> next.add(heads[successor]));
        }
        next.remove(head);
        return next;
    }
}
