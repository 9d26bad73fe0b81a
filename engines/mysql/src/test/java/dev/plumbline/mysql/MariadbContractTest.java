package dev.plumbline.mysql;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The series of MariaDB whose binaries Maven has. */
@ParameterizedClass
@ValueSource(strings = {"10.11-MariaDB", "11.4-MariaDB"})
class MariadbContractTest extends MysqlContract {
    @Parameter
    private String version = "";

    @Override
    protected String version() {
        return version;
    }

    @Override
    protected String ownSample() {
        return "sample.mariadb.sql";
    }
}
