package dev.plumbline.app.source;

import dev.plumbline.app.engines.EngineVersion;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.Engine;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;

/** Something that a schema can be read from. */
public sealed interface Source {
    /** For a person; never holds a password. */
    String display();

    /** A database that is connected to by its address. */
    record Live(Engine engine, DatabaseAddress address) implements Source {
        @Override
        public String display() {
            return address.display();
        }
    }

    /** A database to which a program has connections of its own. */
    record Connected(DataSource dataSource) implements Source {
        @Override
        public String display() {
            return "the data source";
        }
    }

    /**
     * A file of SQL, or a folder of them.
     *
     * @param engine what it is written for; empty for the engine and version of the source that it is compared with
     */
    record Scripts(Path path, Optional<EngineVersion> engine) implements Source {
        @Override
        public String display() {
            return path.toString();
        }
    }

    /** A snapshot that was written before. */
    record SnapshotFile(Path path) implements Source {
        @Override
        public String display() {
            return path.toString();
        }
    }

    /** A new database, before anybody made anything in it. */
    record Empty(EngineVersion engine) implements Source {
        @Override
        public String display() {
            return "an empty " + engine.describe();
        }
    }
}
