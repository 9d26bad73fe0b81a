package dev.plumbline.core.rename.likeness;

import java.util.Arrays;

/** The best way to give each of some rows at most one of some columns (Kuhn and Munkres, by shortest augmenting paths). */
final class Assignment {
    private final double[][] gains;
    private final int columns;
    private final double[] rowPotential;
    private final double[] columnPotential;
    private final int[] rowOf;
    private final int[] way;

    private Assignment(double[][] gains, int columns) {
        this.gains = gains;
        this.columns = columns;
        this.rowPotential = new double[gains.length + 1];
        this.columnPotential = new double[columns + 1];
        this.rowOf = new int[columns + 1];
        this.way = new int[columns + 1];
    }

    /**
     * For each row the column that it gets, so that the sum of the gains is the greatest; -1 for none.
     *
     * @param gains a row each; what isn't above zero is never given
     */
    static int[] of(double[][] gains) {
        int width = gains.length == 0 ? 0 : gains[0].length;
        // Enough columns that every row may get one that gains nothing.
        Assignment assignment = new Assignment(gains, width + gains.length);
        for (int row = 1; row <= gains.length; row++) {
            assignment.augment(row);
        }
        int[] given = new int[gains.length];
        Arrays.fill(given, -1);
        for (int column = 1; column <= width; column++) {
            int row = assignment.rowOf[column];
            if (row > 0 && gains[row - 1][column - 1] > 0) {
                given[row - 1] = column - 1;
            }
        }
        return given;
    }

    private double cost(int row, int column) {
        double[] gain = gains[row - 1];
        return column <= gain.length ? -Math.max(0, gain[column - 1]) : 0;
    }

    private void augment(int row) {
        double[] least = new double[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] used = new boolean[columns + 1];
        rowOf[0] = row;
        int column = 0;
        while (rowOf[column] != 0) {
            used[column] = true;
            column = advance(column, least, used);
        }
        while (column != 0) {
            int previous = way[column];
            rowOf[column] = rowOf[previous];
            column = previous;
        }
    }

    /** The next column on the shortest path. */
    private int advance(int column, double[] least, boolean[] used) {
        int row = rowOf[column];
        double delta = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int other = 1; other <= columns; other++) {
            if (!used[other]) {
                double reduced = cost(row, other) - rowPotential[row] - columnPotential[other];
                if (reduced < least[other]) {
                    least[other] = reduced;
                    way[other] = column;
                }
                if (least[other] < delta) {
                    delta = least[other];
                    next = other;
                }
            }
        }
        for (int other = 0; other <= columns; other++) {
            if (used[other]) {
                rowPotential[rowOf[other]] += delta;
                columnPotential[other] -= delta;
            } else {
                least[other] -= delta;
            }
        }
        return next;
    }
}
