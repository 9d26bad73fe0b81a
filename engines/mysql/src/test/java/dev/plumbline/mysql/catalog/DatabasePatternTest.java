package dev.plumbline.mysql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabasePatternTest {
    @Test
    void isPlainWhereOneDatabaseIsMeant() {
        assertThat(DatabasePattern.plain("app_dev")).contains("app_dev");
        assertThat(DatabasePattern.plain("app\\_dev")).contains("app_dev");
        assertThat(DatabasePattern.plain("100\\%")).contains("100%");
        assertThat(DatabasePattern.plain("app\\_%")).isEmpty();
        assertThat(DatabasePattern.plain("%")).isEmpty();
    }

    @Test
    void coversWhatItsSignsStandFor() {
        assertThat(DatabasePattern.covers("app_dev", "appxdev")).isTrue();
        assertThat(DatabasePattern.covers("app\\_dev", "appxdev")).isFalse();
        assertThat(DatabasePattern.covers("app\\_%", "app_dev")).isTrue();
        assertThat(DatabasePattern.covers("app\\_%", "apple")).isFalse();
    }
}
