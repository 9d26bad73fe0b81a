package dev.plumbline.core.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The strongly connected components of more than one node: Tarjan's algorithm, without recursion. */
final class Circles {
    private static final int UNSEEN = -1;

    private final List<Set<Integer>> successors;
    private final int[] index;
    private final int[] low;
    private final boolean[] onStack;
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final Deque<Visit> path = new ArrayDeque<>();
    private final List<List<Integer>> circles = new ArrayList<>();
    private int entered;

    Circles(List<Set<Integer>> successors) {
        this.successors = successors;
        this.index = new int[successors.size()];
        this.low = new int[successors.size()];
        this.onStack = new boolean[successors.size()];
        Arrays.fill(index, UNSEEN);
    }

    /** The components, each in ascending order of its nodes. */
    List<List<Integer>> find() {
        for (int root = 0; root < index.length; root++) {
            if (index[root] == UNSEEN) {
                enter(root);
                while (!path.isEmpty()) {
                    advance(path.peek());
                }
            }
        }
        return circles;
    }

    private void enter(int node) {
        index[node] = entered;
        low[node] = entered;
        entered++;
        stack.push(node);
        onStack[node] = true;
        path.push(new Visit(node, successors.get(node).iterator()));
    }

    private void advance(Visit at) {
        if (at.next().hasNext()) {
            int next = at.next().next();
            if (index[next] == UNSEEN) {
                enter(next);
            } else if (onStack[next]) {
                low[at.node()] = Math.min(low[at.node()], index[next]);
            }
            return;
        }
        path.pop();
        if (!path.isEmpty()) {
            int parent = path.peek().node();
            low[parent] = Math.min(low[parent], low[at.node()]);
        }
        if (low[at.node()] == index[at.node()]) {
            leave(at.node());
        }
    }

    private void leave(int head) {
        List<Integer> component = new ArrayList<>();
        int member;
        do {
            member = stack.pop();
            onStack[member] = false;
            component.add(member);
        } while (member != head);
        if (component.size() > 1) {
            circles.add(component.stream().sorted().toList());
        }
    }

    private record Visit(int node, Iterator<Integer> next) {}
}
