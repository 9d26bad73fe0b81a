package dev.plumbline.postgres;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The oldest and the newest major, in every run. */
@ParameterizedClass
@ValueSource(strings = {"13", "18"})
class PostgresContractTest extends PostgresContract {}
