package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.mysql.model.MysqlQuoting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where columns go in a statement that adds and moves some: as few are moved as can be, and each is put behind one that is in
 * its place by then.
 */
final class ColumnPlaces {
    private final List<Identifier> wanted;
    private final Set<Identifier> there;
    private final Set<Identifier> moved;

    /**
     * The places.
     *
     * @param before the columns that there are, in their order
     * @param wanted those that there shall be
     * @param added those that the statement adds
     * @param moving whether columns that stay may be moved
     */
    ColumnPlaces(List<Identifier> before, List<Identifier> wanted, Set<Identifier> added, boolean moving) {
        this.wanted = wanted;
        this.there = new HashSet<>(added);
        List<Identifier> stay = before.stream().filter(wanted::contains).toList();
        there.addAll(stay);
        this.moved = new HashSet<>();
        if (moving) {
            moved.addAll(stay);
            moved.removeAll(longestInOrder(stay));
        }
    }

    /** The columns that stay, but elsewhere. */
    Set<Identifier> moved() {
        return moved;
    }

    /** Behind which column one goes that is added or moved: {@code AFTER `a`}; empty if it comes last by itself. */
    String place(Identifier column) {
        int at = wanted.indexOf(column);
        boolean last = wanted.subList(at + 1, wanted.size()).stream().noneMatch(there::contains);
        for (int before = at - 1; before >= 0; before--) {
            if (there.contains(wanted.get(before))) {
                boolean comesByItself = last && !moved.contains(column);
                return comesByItself ? "" : " AFTER " + MysqlQuoting.MYSQL.identifier(wanted.get(before));
            }
        }
        return last ? "" : " FIRST";
    }

    /** The most columns that are in the wanted order among each other. */
    private List<Identifier> longestInOrder(List<Identifier> columns) {
        List<List<Identifier>> best = new ArrayList<>();
        List<Identifier> longest = List.of();
        for (int at = 0; at < columns.size(); at++) {
            List<Identifier> chain = new ArrayList<>();
            int place = wanted.indexOf(columns.get(at));
            for (int before = 0; before < at; before++) {
                if (wanted.indexOf(columns.get(before)) < place
                        && best.get(before).size() > chain.size()) {
                    chain = best.get(before);
                }
            }
            List<Identifier> extended = new ArrayList<>(chain);
            extended.add(columns.get(at));
            best.add(extended);
            if (extended.size() > longest.size()) {
                longest = extended;
            }
        }
        return longest;
    }
}
