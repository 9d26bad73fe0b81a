package dev.plumbline.mysql.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.mysql.MysqlEngine;
import dev.plumbline.mysql.ddl.AlterCost.Lock;
import dev.plumbline.mysql.ddl.LockTable.Instant;
import dev.plumbline.mysql.ddl.LockTable.Row;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server is asked, not the manual: it takes what {@code locks.csv} says, and refuses what would be better. */
@ExtendWith(TestServers.Provider.class)
class LockTableTest {
    @ParameterizedTest
    @MethodSource("dev.plumbline.mysql.Versions#there")
    void saysWhatTheServerDoes(String name, TestServers servers) throws SQLException {
        MysqlVersion version = MysqlVersion.parse(name);
        LockTable table = new LockTable(version);
        Set<AlterForm> proved = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        try (ShadowDatabase database = servers.database(new MysqlEngine(), name)) {
            AlterWitness witness = new AlterWitness(database, version.isMariadb(), script("lock-proofs.sql"));
            for (String[] proof : proofs(version)) {
                AlterForm form = AlterForm.valueOf(
                        proof[0].strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
                proved.add(form);
                String found = found(witness, proof[2].strip(), table.row(form).orElseThrow());
                if (!found.isEmpty()) {
                    wrong.add(proof[0] + "|" + proof[2] + ": " + found);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(proved).isEqualTo(table.rows().stream().map(Row::form).collect(Collectors.toSet()));
    }

    /** What the server does otherwise; empty if it does what the row says. */
    private static String found(AlterWitness witness, String clause, Row row) throws SQLException {
        if (witness.takes(clause, "INSTANT", Lock.NONE) != (row.instant() != Instant.NO)) {
            return "INSTANT is otherwise";
        }
        if (row.inplace().isEmpty()) {
            return "";
        }
        for (Lock lock : Lock.values()) {
            if (witness.takes(clause, "INPLACE", lock)
                    != (lock.compareTo(row.inplace().get()) >= 0)) {
                return "LOCK=" + lock + " is otherwise";
            }
        }
        // What is instant alone is not beside what isn't.
        String beside = row.instant() == Instant.MOSTLY ? clause + ", ADD INDEX beside (words)" : clause;
        return witness.rewrites(beside) == row.rewrites() ? "" : "whether it writes the rows again is otherwise";
    }

    private static List<String[]> proofs(MysqlVersion version) {
        String flavour = version.flavour().name().toLowerCase(Locale.ROOT);
        return script("lock-proofs.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", 3))
                .filter(parts -> Stream.of("", flavour).anyMatch(parts[1].strip()::equals))
                .toList();
    }

    private static String script(String name) {
        try (InputStream in = Objects.requireNonNull(LockTableTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
