package dev.plumbline.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * A topological order of places, each time the least that may come next. Wishes are met where they don't contradict each other or the edges;
 * among those that do, as long as anything else can come first that may help.
 */
final class Ordering {
    private final List<Set<Integer>> binding;
    private final List<Set<Integer>> wishes;
    private final int[] waiting;
    private final int[] wishing;
    private final int[] circles;
    private final int[] awaited; // by each circle, from outside of it
    private final PriorityQueue<Integer> free = new PriorityQueue<>();
    private final PriorityQueue<Integer> possible = new PriorityQueue<>();

    Ordering(List<Set<Integer>> successors, List<Set<Integer>> wished) {
        List<Set<Integer>> all = united(successors, wished);
        this.circles = circles(all);
        this.binding = united(successors, among(wished, circles, false));
        this.wishes = among(wished, circles, true);
        this.waiting = incoming(binding);
        this.wishing = incoming(wishes);
        this.awaited = awaited();
    }

    /** All places. Where the edges make a circle, its least place is taken as if it were free. */
    List<Integer> places() {
        TreeSet<Integer> left = new TreeSet<>();
        for (int place = 0; place < waiting.length; place++) {
            left.add(place);
            release(place);
        }
        List<Integer> places = new ArrayList<>(waiting.length);
        while (!left.isEmpty()) {
            int next = next(left);
            if (left.remove(next)) {
                places.add(next);
                for (int successor : binding.get(next)) {
                    waiting[successor]--;
                    if (circles[next] != circles[successor]) {
                        awaited[circles[successor]]--;
                    }
                    release(successor);
                }
                for (int successor : wishes.get(next)) {
                    wishing[successor]--;
                    release(successor);
                }
            }
        }
        return places;
    }

    /** The least that is free; where a circle waits for nothing outside of it, what is possible in it comes in its turn. */
    private int next(NavigableSet<Integer> left) {
        skipTaken(free, left);
        skipTaken(possible, left);
        if (free.isEmpty()) {
            return possible.isEmpty() ? left.first() : possible.remove();
        }
        int least = free.element();
        return possible.stream()
                .filter(left::contains)
                .filter(place -> place < least && awaited[circles[place]] == 0)
                .filter(place ->
                        free.stream().noneMatch(other -> circles[other] == circles[place] && left.contains(other)))
                .min(Integer::compare)
                .orElse(least);
    }

    private static void skipTaken(PriorityQueue<Integer> queue, Set<Integer> left) {
        while (!queue.isEmpty() && !left.contains(queue.element())) {
            queue.remove();
        }
    }

    private int[] awaited() {
        int[] counts = new int[circles.length];
        for (int place = 0; place < circles.length; place++) {
            for (int successor : binding.get(place)) {
                if (circles[place] != circles[successor]) {
                    counts[circles[successor]]++;
                }
            }
        }
        return counts;
    }

    /** A place may be offered more than once; whoever takes it looks whether it is left. */
    private void release(int place) {
        if (waiting[place] == 0) {
            (wishing[place] == 0 ? free : possible).add(place);
        }
    }

    private static int[] incoming(List<Set<Integer>> edges) {
        int[] incoming = new int[edges.size()];
        edges.forEach(next -> next.forEach(successor -> incoming[successor]++));
        return incoming;
    }

    private static List<Set<Integer>> united(List<Set<Integer>> some, List<Set<Integer>> others) {
        List<Set<Integer>> united = new ArrayList<>();
        for (int place = 0; place < some.size(); place++) {
            Set<Integer> next = new LinkedHashSet<>(some.get(place));
            next.addAll(others.get(place));
            united.add(next);
        }
        return united;
    }

    /** The edges within circles, or those between them. */
    private static List<Set<Integer>> among(List<Set<Integer>> edges, int[] circles, boolean within) {
        List<Set<Integer>> among = new ArrayList<>();
        for (int place = 0; place < circles.length; place++) {
            Set<Integer> next = new LinkedHashSet<>();
            for (int successor : edges.get(place)) {
                if ((circles[place] == circles[successor]) == within) {
                    next.add(successor);
                }
            }
            among.add(next);
        }
        return among;
    }

    /** For each place the least of the circle that it is in, or itself. */
    private static int[] circles(List<Set<Integer>> edges) {
        int[] circles = new int[edges.size()];
        for (int place = 0; place < circles.length; place++) {
            circles[place] = place;
        }
        for (List<Integer> circle : new Circles(edges).find()) {
            circle.forEach(place -> circles[place] = circle.getFirst());
        }
        return circles;
    }
}
