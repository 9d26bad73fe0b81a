package dev.plumbline.app.rename;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.Snapshot;
import java.util.List;

/**
 * What is there once the renames are done.
 *
 * @param renames with the objects as they were and as they are then
 * @param notices what a person should hear of
 */
public record Renamed(Snapshot snapshot, List<Change.Rename> renames, List<Notice> notices) {
    public Renamed {
        renames = List.copyOf(renames);
        notices = List.copyOf(notices);
    }
}
