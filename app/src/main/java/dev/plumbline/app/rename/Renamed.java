package dev.plumbline.app.rename;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Likeness;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.Snapshot;
import java.util.List;

/**
 * What is there once the renames are done.
 *
 * @param renames with the objects as they were and as they are then
 * @param likenesses what was inferred, and what nobody knows
 * @param notices what a person should hear of
 */
public record Renamed(Snapshot snapshot, List<Change.Rename> renames, List<Likeness> likenesses, List<Notice> notices) {
    public Renamed {
        renames = List.copyOf(renames);
        likenesses = List.copyOf(likenesses);
        notices = List.copyOf(notices);
    }

    /** Nothing has another name. */
    public static Renamed nothing(Snapshot snapshot) {
        return new Renamed(snapshot, List.of(), List.of(), List.of());
    }
}
