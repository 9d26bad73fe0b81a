package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.ShadowPolicy;
import dev.plumbline.app.json.SnapshotWriter;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.problem.UsageException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

final class SourcesOnSqliteTest {
    @TempDir
    private Path folder;

    private final Plumbline plumbline = Plumbline.with(Options.of(Map.of()).withEngine("sqlite"));

    @AfterEach
    void stop() {
        plumbline.close();
    }

    @Test
    void aSnapshotFileIsEqualToTheDatabaseThatItIsOf() throws Exception {
        SqliteFile database = SqliteFile.of(
                folder,
                "a.db",
                "CREATE TABLE \"we\"\"ird. \uD83D\uDE00\n"
                        + "\" (\"Id\" INTEGER PRIMARY KEY, x TEXT DEFAULT 'x' CHECK (x <> ''))",
                "CREATE INDEX i ON \"we\"\"ird. \uD83D\uDE00\n\" (lower(x)) WHERE x > 'a'");
        Snapshot snapshot = inspect(database.toString());
        Path file = folder.resolve("a.json");
        try (Writer writer = Files.newBufferedWriter(file)) {
            new SnapshotWriter().write(snapshot, writer);
        }

        assertThat(inspect(file.toString()).catalog()).isEqualTo(snapshot.catalog());
        assertThat(plumbline
                        .diff(plumbline.source(file.toString()), plumbline.source(database.toString()))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aDataSourceIsReadOverItsOwnConnections() throws Exception {
        SqliteFile database = SqliteFile.of(folder, "a.db", "CREATE TABLE t (id INTEGER)");
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl(database.url());

        assertThat(tables(plumbline.inspect(dataSource))).containsExactly("t");
    }

    @Test
    void theFilesOfAFolderAreLoadedInTheOrderOfTheirPaths() throws Exception {
        Path schema = Files.createDirectories(folder.resolve("schema/later"));
        Files.writeString(schema.resolve("1.sql"), "CREATE TABLE b (a REFERENCES a (id));");
        Files.writeString(schema.resolveSibling("a.sql"), "\uFEFFCREATE TABLE a (id INTEGER PRIMARY KEY);");
        Files.writeString(schema.resolveSibling("b.sql"), "");
        Files.writeString(schema.resolveSibling("readme.txt"), "not SQL");

        assertThat(tables(inspect(folder.resolve("schema").toString()))).containsExactly("a", "b");
    }

    @Test
    void aStatementThatIsRefusedIsNamedByFileAndLine() throws Exception {
        Path file = Files.writeString(
                folder.resolve("bad.sql"), "CREATE TABLE a (id INTEGER);\n\n-- next\nCREATE VIEW v AS\nSELECT;\n");

        assertThatThrownBy(() -> inspect(file.toString()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("PLB-1206")
                .hasMessageContaining("bad.sql:4: ")
                .hasMessageContaining("in: CREATE VIEW v AS SELECT");
    }

    @Test
    void whatCanNotBeReadIsRefusedWithACode() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path latin = Files.write(folder.resolve("latin.sql"), "-- café".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> inspect(empty.toString())).hasMessageContaining("PLB-1204");
        assertThatThrownBy(() -> inspect(latin.toString())).hasMessageContaining("PLB-1205");
        assertThatThrownBy(() -> inspect(folder.resolve("none.sql").toString()))
                .hasMessageContaining("PLB-1202")
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> inspect(folder.resolve("none.json").toString()))
                .hasMessageContaining("PLB-1202");
    }

    @Test
    void anEmptyFileIsAnEmptySchema() throws Exception {
        Path file = Files.writeString(folder.resolve("empty.sql"), "-- nothing yet\n");

        assertThat(inspect(file.toString()).catalog())
                .isEqualTo(inspect("empty:sqlite").catalog());
    }

    @Test
    void scriptsNeedAnEngineOrAnotherSource() throws Exception {
        Path file = Files.writeString(folder.resolve("a.sql"), "CREATE TABLE t (id INTEGER)");
        SqliteFile database = SqliteFile.of(folder, "a.db", "CREATE TABLE t (id INTEGER)");
        try (Plumbline unsaid = Plumbline.standard()) {
            assertThatThrownBy(() -> unsaid.inspect(unsaid.source(file.toString())))
                    .hasMessageContaining("PLB-1203");
            assertThatThrownBy(() -> unsaid.diff(unsaid.source(file.toString()), unsaid.source(file.toString())))
                    .hasMessageContaining("PLB-1203");
            assertThat(unsaid.diff(unsaid.source(file.toString()), unsaid.source(database.toString()))
                            .isEmpty())
                    .isTrue();
            assertThat(unsaid.diff(unsaid.source(database.toString()), unsaid.source(file.toString()))
                            .isEmpty())
                    .isTrue();
        }
    }

    @Test
    void noScratchDatabaseIsMadeWhereNoneIsAllowed() throws Exception {
        Path file = Files.writeString(folder.resolve("a.sql"), "CREATE TABLE t (id INTEGER)");
        try (Plumbline without =
                Plumbline.with(Options.of(Map.of()).withEngine("sqlite").withShadow(new ShadowPolicy.None()))) {
            assertThatThrownBy(() -> without.inspect(without.source(file.toString())))
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContaining("PLB-1450");
        }
    }

    private Snapshot inspect(String source) {
        return plumbline.inspect(plumbline.source(source));
    }

    private static List<String> tables(Snapshot snapshot) {
        return snapshot.catalog()
                .all(Table.KIND)
                .map(table -> table.id().name())
                .toList();
    }
}
