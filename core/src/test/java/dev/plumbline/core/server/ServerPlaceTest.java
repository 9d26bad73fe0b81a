package dev.plumbline.core.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerPlaceTest {
    private static final Machine HERE = new Machine("here");
    private static final Machine ELSEWHERE = new Machine("elsewhere");

    @TempDir
    private Path servers;

    @Test
    void isTakenByOneRunAlone() throws IOException {
        ServerPlace place = ready(HERE);
        assertThat(place.take()).isFalse();
        place.release(Duration.ofSeconds(7));
        assertThat(place.read("idle")).contains("7");
        assertThat(place.take()).isTrue();
        assertThat(place.take()).isFalse();
    }

    @Test
    void isNotTakenOnceItEnds() throws IOException {
        ServerPlace place = ready(HERE);
        place.release(Duration.ofSeconds(7));
        place.condemn();
        place.condemn();
        assertThat(place.take()).isFalse();
        assertThat(place.file("lease")).doesNotExist();
    }

    @Test
    void tellsTheNextRunNothingOfTheLast() throws IOException {
        ServerPlace place = ready(HERE);
        Files.writeString(place.log(), "a statement of theirs");
        place.release(Duration.ofSeconds(7));
        assertThat(place.log()).isEmptyFile();
    }

    @Test
    void isAbandonedWhereItsProcessesAreGone() throws IOException {
        ServerPlace place = ready(HERE);
        place.write("guard", "99999999");
        assertThat(place.isAbandoned()).isFalse();
        place.write("lease", "99999999 of a dead run");
        assertThat(place.isAbandoned()).isTrue();
        place.clear();
        assertThat(place.directory()).doesNotExist();
    }

    @Test
    void ofAnotherMachineIsAbandonedAfterALongSilence() throws IOException {
        ServerPlace place = new ServerPlace(ready(ELSEWHERE).directory(), HERE);
        place.write("guard", "99999999");
        place.write("lease", "99999999 of nobody here");
        place.write("beat", "");
        assertThat(place.isAbandoned()).isFalse();
        Files.setLastModifiedTime(
                place.file("beat"), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        assertThat(place.isAbandoned()).isTrue();
    }

    private ServerPlace ready(Machine machine) throws IOException {
        ServerPlace place = ServerPlace.create(servers, "kind", machine, RunMode.PLAIN);
        Files.createFile(place.log());
        place.write("port", "5432");
        place.write("new", "digest");
        return place;
    }
}
