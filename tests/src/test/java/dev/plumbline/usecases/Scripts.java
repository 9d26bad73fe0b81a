package dev.plumbline.usecases;

import dev.plumbline.app.Plumbline;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two scripts in a folder: what is there, and what is wanted. */
record Scripts(Path folder) {
    Plan plan(Plumbline plumbline, String before, String after) throws IOException {
        return plumbline.plan(
                plumbline.source(file("before.sql", before)),
                plumbline.source(file("after.sql", after)),
                Projection.STANDARD);
    }

    private String file(String name, String script) throws IOException {
        return Files.writeString(folder.resolve(name), script).toString();
    }
}
