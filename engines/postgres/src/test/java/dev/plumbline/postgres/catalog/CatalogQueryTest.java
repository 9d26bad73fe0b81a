package dev.plumbline.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogQueryTest {
    private static final Pattern PRINTS =
            Pattern.compile("pg_get_\\w+\\(|format_type\\(|oidvectortypes\\(|::pg_catalog\\.reg(?!class)\\w+");
    /** Of types that nobody can rename, or that are told from the user's own. */
    private static final Set<CatalogQuery> HARMLESS = EnumSet.of(CatalogQuery.COLUMN_TYPES, CatalogQuery.SEQUENCES);

    @ParameterizedTest
    @EnumSource(CatalogQuery.class)
    void saysOfEveryQueryThatPrintsThatItDoes(CatalogQuery query) {
        boolean prints = IntStream.rangeClosed(13, 18)
                .anyMatch(major -> PRINTS.matcher(query.text(major)).find());
        assertThat(query.printing().isPresent() || HARMLESS.contains(query)).isEqualTo(prints || isOfRegprocs(query));
    }

    /** Columns of type regproc, cast to text, don't say in the text that they print. */
    private static boolean isOfRegprocs(CatalogQuery query) {
        return query == CatalogQuery.CONVERSIONS
                || query == CatalogQuery.TEXT_SEARCH_PARSERS
                || query == CatalogQuery.TEXT_SEARCH_TEMPLATES;
    }

    @ParameterizedTest
    @EnumSource(CatalogQuery.class)
    void givesThePrintedRowsAnOid(CatalogQuery query) {
        if (query.printing().isPresent()) {
            for (int major = 13; major <= 18; major++) {
                assertThat(query.text(major)).containsPattern("\\boid,");
            }
        }
    }
}
