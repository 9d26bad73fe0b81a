package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: read by an account that sees it, compared where somebody asks for it, kept under new names. */
@ExtendWith(TestServers.Provider.class)
class GrantsOnMysqlTest {
    private static final Projection ASKED = new Projection(Set.of(), List.of(), List.of(), Set.of(), Set.of());

    private static final String PRESENT = """
        CREATE TABLE orders (id int PRIMARY KEY, total int);
        CREATE FUNCTION twice(x int) RETURNS int DETERMINISTIC RETURN x * 2;
        GRANT INSERT, SELECT (total) ON orders TO clerk@localhost WITH GRANT OPTION;
        GRANT EXECUTE ON FUNCTION twice TO clerk@localhost;
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {MysqlShop.MARIADB, "9"})
    void countForNothingUnlessSomebodyAsks(String version, TestServers servers) throws SQLException, IOException {
        try (MysqlShop shop = shop(servers, version)) {
            Source wanted = shop.script("""
                CREATE TABLE orders (id int PRIMARY KEY, total int);
                CREATE FUNCTION twice(x int) RETURNS int DETERMINISTIC RETURN x * 2;
                """);
            Plumbline plumbline = shop.plumbline();
            assertThat(plumbline
                            .diff(shop.target(), wanted, Projection.STANDARD)
                            .changes())
                    .isEmpty();
            Plan plan = plumbline.plan(shop.target(), wanted, owners());
            assertThat(plan.steps().map(step -> step.sql().text()))
                    .containsExactlyInAnyOrder(
                            "REVOKE GRANT OPTION, INSERT, SELECT (`total`) ON `orders` FROM `clerk`@`localhost`",
                            "REVOKE EXECUTE ON FUNCTION `twice` FROM `clerk`@`localhost`");
            assertThat(plan.proof()).isInstanceOf(Proof.Proved.class);
            assertThat(shop.apply(plan)).isInstanceOf(ApplyResult.Done.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {MysqlShop.MARIADB, "9"})
    void goOnUnderNewNamesAndWhenARoutineIsMadeAgainThoughNobodyAsks(String version, TestServers servers)
            throws SQLException, IOException {
        try (MysqlShop shop = shop(servers, version)) {
            Plan plan = shop.plan("""
                -- plumb:renamed-from orders
                CREATE TABLE purchases (
                  id int PRIMARY KEY,
                  amount int -- plumb:renamed-from total
                );
                CREATE FUNCTION twice(x int) RETURNS int DETERMINISTIC RETURN x + x;
                """);
            assertThat(plan.proof()).isInstanceOf(Proof.Proved.class);
            assertThat(shop.apply(plan)).isInstanceOf(ApplyResult.Done.class);
            assertThat(shop.list("SHOW GRANTS FOR clerk@localhost"))
                    .containsExactlyInAnyOrder(
                            "GRANT USAGE ON *.* TO `clerk`@`localhost`",
                            "GRANT SELECT (`amount`), INSERT ON `%s`.`purchases` TO `clerk`@`localhost` WITH GRANT OPTION"
                                    .formatted(shop.name()),
                            "GRANT EXECUTE ON FUNCTION `%s`.`twice` TO `clerk`@`localhost`".formatted(shop.name()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {MysqlShop.MARIADB, "9"})
    void nothingIsBegunForAnAccountThatIsNotThere(String version, TestServers servers)
            throws SQLException, IOException {
        try (MysqlShop shop = shop(servers, version)) {
            Source wanted = shop.script(PRESENT + """
                CREATE TABLE more (id int);
                GRANT SELECT ON more TO nobody@localhost;
                """);
            Plan plan = shop.plumbline().plan(shop.target(), wanted, owners());
            assertThat(plan.proof()).isInstanceOf(Proof.Proved.class);
            assertThatThrownBy(() -> shop.apply(plan)).hasMessageContaining("nobody@localhost");
            assertThat(shop.list("SHOW TABLES")).containsExactly("orders");
        }
    }

    @Test
    void areUnknownToAnAccountThatSeesItsOwnOnly(TestServers servers) throws SQLException, IOException {
        try (MysqlShop shop = shop(servers, MysqlShop.MARIADB)) {
            for (String host : List.of("%", "localhost")) {
                shop.run("""
                    REVOKE ALL ON *.* FROM shopkeeper@'%1$s';
                    GRANT ALL ON `%2$s`.* TO shopkeeper@'%1$s';
                    """.formatted(host, shop.name()));
            }
            Source poor = shop.plumbline().source(shop.address());
            Diff diff = shop.plumbline().diff(poor, shop.target(), owners());
            assertThat(diff.notCompared()).extracting(Unknown::what).contains("privileges");
            assertThat(diff.changes()).isEmpty();
            assertThat(shop.plumbline()
                            .diff(poor, shop.target(), Projection.STANDARD)
                            .notCompared())
                    .extracting(Unknown::what)
                    .doesNotContain("privileges");
        }
    }

    /** Everything but on whose behalf things run, which differs between an account that reads and another. */
    private static Projection owners() {
        return ASKED.without(Set.of(Aspect.OWNERS));
    }

    private MysqlShop shop(TestServers servers, String version) throws SQLException {
        MysqlShop shop = new MysqlShop(servers, version, folder, options -> options);
        shop.run("CREATE USER IF NOT EXISTS clerk@localhost");
        shop.run("REVOKE ALL PRIVILEGES, GRANT OPTION FROM clerk@localhost");
        shop.run(PRESENT);
        return shop;
    }
}
