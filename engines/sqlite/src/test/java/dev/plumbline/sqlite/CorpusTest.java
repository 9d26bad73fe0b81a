package dev.plumbline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {
    static Stream<Path> cases() {
        return Corpus.cases();
    }

    static Stream<Path> files() {
        return Stream.concat(
                Corpus.schemas(),
                Corpus.cases().flatMap(path -> Stream.of(path.resolve("from.sql"), path.resolve("to.sql"))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsReadIsKnownAndRendersBackToItself(Path file) {
        try (Database original = Database.of(Corpus.read(file));
                Database copy = Database.empty()) {
            Snapshot read = original.read();
            assertThat(read.header().unknowns()).isEmpty();
            assertThat(read.catalog()).isEqualTo(original.read().catalog());
            copy.migrateTo(read);
            assertThat(copy.read().catalog()).isEqualTo(read.catalog());
            assertThat(stored(copy)).isEqualTo(stored(original));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theModelAloneRendersBackToItself(Path file) {
        try (Database original = Database.of(Corpus.read(file));
                Database copy = Database.empty()) {
            Snapshot read = withoutWrittenText(original.read());
            copy.migrateTo(read);
            assertThat(copy.read().catalog()).isEqualTo(read.catalog());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPlanLeadsToWhatIsWantedAndBack(Path directory) {
        try (Database from = Database.of(Corpus.read(directory.resolve("from.sql")));
                Database to = Database.of(Corpus.read(directory.resolve("to.sql")))) {
            Snapshot before = from.read();
            Snapshot wanted = to.read();
            Plan plan = from.migrateTo(wanted);
            assertThat(plan.unplanned()).isEmpty();
            assertThat(Database.diff(from.read(), wanted).changes()).isEmpty();
            from.migrateTo(before);
            assertThat(Database.diff(from.read(), before).changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theModelAloneLeadsThereToo(Path directory) {
        try (Database from = Database.of(Corpus.read(directory.resolve("from.sql")));
                Database to = Database.of(Corpus.read(directory.resolve("to.sql")))) {
            Snapshot wanted = withoutWrittenText(to.read());
            from.migrateTo(wanted);
            assertThat(Database.diff(from.read(), wanted).changes()).isEmpty();
        }
    }

    private static List<String> stored(Database database) {
        return database.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
    }

    private static Snapshot withoutWrittenText(Snapshot snapshot) {
        return new Snapshot(
                snapshot.header(),
                snapshot.catalog(),
                Evidence.of(snapshot.evidence().dependencies()));
    }
}
