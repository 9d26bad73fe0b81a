package dev.plumbline.mysql;

import dev.plumbline.core.engine.Capability;
import dev.plumbline.mysql.model.MysqlVersion;
import java.util.Set;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The servers that somebody has started for the tests; none, if nobody has. */
@ParameterizedClass(allowZeroInvocations = true)
@MethodSource("dev.plumbline.mysql.Versions#named")
class NamedServersContractTest extends MysqlContract {
    @Parameter
    private String version = "";

    @Override
    protected String version() {
        return version;
    }

    @Override
    protected Set<Capability> notTried() {
        return Set.of(Capability.PRIVILEGES);
    }

    @Override
    protected String ownSample() {
        return MysqlVersion.parse(version).isMariadb() ? "sample.mariadb.sql" : "sample.mysql.sql";
    }
}
