package dev.plumbline.app.config;

import java.time.Duration;

/**
 * How plans are run.
 *
 * @param lockTimeout how long a statement waits for a lock, with everybody who comes later waiting behind it; zero for ever
 * @param patience for how long what didn't get its lock in time is tried again
 * @param waiting for how long another apply of the same database is waited for
 * @param journal what is written down in the database
 */
public record ApplyPolicy(Duration lockTimeout, Duration patience, Duration waiting, JournalPolicy journal) {
    /** Three seconds for a lock, two minutes in all, no wait for other applies, a journal while it is needed. */
    public static final ApplyPolicy STANDARD = new ApplyPolicy(
            Duration.ofSeconds(3), Duration.ofMinutes(2), Duration.ZERO, new JournalPolicy.WhileNeeded());

    public ApplyPolicy withLockTimeout(Duration longest) {
        return new ApplyPolicy(longest, patience, waiting, journal);
    }

    public ApplyPolicy withPatience(Duration longest) {
        return new ApplyPolicy(lockTimeout, longest, waiting, journal);
    }

    public ApplyPolicy withWaiting(Duration longest) {
        return new ApplyPolicy(lockTimeout, patience, longest, journal);
    }

    public ApplyPolicy withJournal(JournalPolicy policy) {
        return new ApplyPolicy(lockTimeout, patience, waiting, policy);
    }
}
