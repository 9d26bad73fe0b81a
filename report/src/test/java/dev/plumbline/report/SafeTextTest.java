package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SafeTextTest {
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @Test
    void whatever_moves_the_cursor_or_turns_the_writing_is_escaped() {
        assertThat(SafeText.line("a\r\n\tb\u0007\u009b\u2028\u202e\ufeff"))
                .isEqualTo("a\\r\\n\\tb\\u{7}\\u{9b}\\u{2028}\\u{202e}\\u{feff}");
    }

    @Test
    void half_a_character_is_escaped() {
        assertThat(SafeText.line("a\ud83d")).isEqualTo("a\\u{d83d}");
    }

    @Test
    void emoji_and_scripts_stay_as_they_are() {
        assertThat(SafeText.line("Größe 価格 " + FAMILY)).isEqualTo("Größe 価格 " + FAMILY);
    }

    @Test
    void width_is_that_of_the_glyphs() {
        assertThat(DisplayWidth.of("abc")).isEqualTo(3);
        assertThat(DisplayWidth.of("価格")).isEqualTo(4);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of(FAMILY)).isEqualTo(2);
        assertThat(DisplayWidth.of("🇩🇪")).isEqualTo(2);
    }

    @Test
    void a_long_word_is_never_cut_within_a_glyph() {
        assertThat(WordWrap.wrap(FAMILY.repeat(5), 5)).containsExactly(FAMILY.repeat(2), FAMILY.repeat(2), FAMILY);
    }
}
