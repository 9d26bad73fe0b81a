package dev.plumbline.app;

import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables that a plan locks.
 *
 * @param sizes their bytes, as far as they are known
 */
record LockedTables(Map<ObjectId, Long> sizes) {
    /** What is read or written again faster than anybody notices is left to plain statements, which are all or nothing. */
    private static final long LARGE = 1 << 20;

    /** What a plan's statements lock. */
    static List<ObjectId> of(Plan plan) {
        return plan.steps().flatMap(LockedTables::locked).distinct().toList();
    }

    private static Stream<ObjectId> locked(Step step) {
        return step.lock().locks().stream().map(lock -> lock.object().root());
    }

    /** Says of which table a plan would keep others for long; empty if it wouldn't. */
    Optional<Notice> callForOnline(Plan plan) {
        Set<ObjectId> tables = plan.steps()
                .filter(LockedTables::isLong)
                .flatMap(LockedTables::locked)
                .collect(Collectors.toSet());
        return sizes.entrySet().stream()
                .filter(size -> tables.contains(size.getKey()) && size.getValue() >= LARGE)
                .max(Map.Entry.<ObjectId, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(size -> new Notice(
                        "PLB-1025",
                        "%s holds %d MB: the steps go around long locks on it; --strategy simple plans the plain ones"
                                .formatted(size.getKey().path(), size.getValue() / LARGE)));
    }

    private static boolean isLong(Step step) {
        return step.hazards().stream().anyMatch(hazard -> hazard.kind().growsWithRows())
                && step.lock().locks().stream().anyMatch(LockImpact.Lock::holdsUpUsers);
    }
}
