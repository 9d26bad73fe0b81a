package dev.plumbline.postgres.catalog;

import dev.plumbline.postgres.catalog.Moment.Change;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes what the server prints fit one snapshot, though printing looks past every snapshot.
 *
 * <p>What is printed is read first. Then the transaction begins that everything else is read from, and is asked what has changed since:
 * what was printed of things that have not changed is true of its snapshot too. The others are printed again, until nothing
 * interferes. Where somebody doesn't leave off, the tables in question are locked before the snapshot is taken, in a mode that only
 * stops who would alter them, and only for as long as it takes to print these few texts.
 */
final class SteadyReading {
    private static final int PATIENT = 2;
    private static final int ROUNDS = 60;
    private static final int MOST_LOCKS = 100;

    private final ReadingTransaction transaction;
    private final Neighbours neighbours;
    private final Printer printer;
    private final PrintedRows rows = new PrintedRows();

    SteadyReading(ReadingTransaction transaction, int major) {
        this.transaction = transaction;
        this.neighbours = new Neighbours(transaction.connection());
        this.printer = new Printer(transaction, major, rows);
    }

    /** Prints, and leaves a transaction open whose snapshot it fits. */
    PrintedRows read() throws SQLException {
        Moment first = transaction.beginAfresh();
        printer.readAll(first);
        if (transaction.isBorrowed()) {
            rows.setPresence(first.presence());
            return rows;
        }
        transaction.end();
        Moment settled = first;
        Moment printed = first;
        Set<Address> hot = new HashSet<>();
        for (int round = 1; ; round++) {
            Moment now = transaction.beginSteady(first);
            Set<Address> interfering = interfering(now, printed);
            Set<Address> others = new HashSet<>(interfering(now, settled));
            others.removeAll(hot);
            interfering.addAll(others);
            if (interfering.isEmpty()) {
                return survived(now, first);
            }
            if (round > ROUNDS) {
                giveUp(interfering);
                return survived(now, first);
            }
            hot.addAll(interfering);
            settled = now;
            List<String> names = round > PATIENT ? neighbours.lockable(hot) : List.of();
            transaction.end();
            if (!names.isEmpty() && names.size() <= MOST_LOCKS && printBehindLocks(names, hot, settled)) {
                retainSurvivors();
                return rows;
            }
            printed = transaction.beginAfresh();
            printer.read(hot);
            transaction.end();
        }
    }

    private void retainSurvivors() throws SQLException {
        try {
            rows.retain(neighbours.survivors());
        } catch (SQLException refused) {
            transaction.takeBack(refused);
        }
    }

    private Set<Address> interfering(Moment now, Moment earlier) throws SQLException {
        if (now.sees(earlier)) {
            return new HashSet<>();
        }
        Set<Address> changed = new HashSet<>();
        for (Change change : transaction.changesSince(earlier)) {
            changed.add(change.object());
        }
        return new HashSet<>(neighbours.affectedBy(changed));
    }

    /** Prints while nobody can alter the tables in question; whether that fits the snapshot of the transaction that is open then. */
    private boolean printBehindLocks(Collection<String> names, Set<Address> hot, Moment settled) throws SQLException {
        try {
            Moment now = transaction.beginSteady(names);
            printer.read(hot);
            transaction.free();
            if (hot.containsAll(interfering(now, settled))) {
                rows.setPresence(now.presence());
                return true;
            }
        } catch (SQLException locked) {
            // Not to be had now, or not for us: another round will show.
            transaction.end();
            return false;
        }
        transaction.end();
        return false;
    }

    private void giveUp(Set<Address> interfering) throws SQLException {
        Set<Address> unreadable = new HashSet<>(rows.unreadable());
        unreadable.addAll(printer.printed(interfering));
        rows.setUnreadable(unreadable);
    }

    /** Leaves out what was dropped meanwhile: it isn't among the changes. */
    private PrintedRows survived(Moment now, Moment first) throws SQLException {
        if (!now.sees(first)) {
            retainSurvivors();
        }
        rows.setPresence(now.presence());
        return rows;
    }
}
