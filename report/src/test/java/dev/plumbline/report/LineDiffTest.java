package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LineDiffTest {
    private static String diff(String before, String after) {
        StringBuilder text = new StringBuilder();
        LineDiff.of(List.of(before.split("")), List.of(after.split("")))
                .forEach(line -> text.append(line.mark()).append(line.text()).append('|'));
        return text.toString();
    }

    @Test
    void a_changed_line_stands_between_what_surrounds_it() {
        assertThat(diff("abcdefg", "abcXefg")).isEqualTo(" …| b| c|-d|+X| e| f| …|");
    }

    @Test
    void added_and_removed_lines_are_told_apart() {
        assertThat(diff("abc", "bcd")).isEqualTo("-a| b| c|+d|");
    }
}
