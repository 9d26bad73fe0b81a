package dev.plumbline.mysql.catalog;

import dev.plumbline.core.engine.CatalogReader;
import dev.plumbline.core.model.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads one database of a server.
 *
 * <p>The catalogue of these servers has no snapshots: what changes between two queries shows in one and not in the other. Where
 * that is seen everything is read again, a few times at most.
 */
public final class MysqlCatalogReader implements CatalogReader {
    private static final int TIMES = 4;

    @Override
    public Snapshot read(Connection connection) throws SQLException {
        try (ReadingSession session = ReadingSession.of(connection)) {
            Assembler assembler = Assembler.of(new RowsReader(session).read());
            for (int time = 1; time < TIMES && assembler.isContradictory(); time++) {
                assembler = Assembler.of(new RowsReader(session).read());
            }
            return assembler.snapshot();
        }
    }
}
