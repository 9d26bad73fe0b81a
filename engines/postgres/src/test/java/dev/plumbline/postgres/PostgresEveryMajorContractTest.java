package dev.plumbline.postgres;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The majors in between; a quick run leaves them out with {@code -DexcludedGroups=every-major}. */
@Tag("every-major")
@ParameterizedClass
@ValueSource(strings = {"14", "15", "16", "17"})
class PostgresEveryMajorContractTest extends PostgresContract {}
