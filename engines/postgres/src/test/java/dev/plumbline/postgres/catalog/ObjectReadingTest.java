package dev.plumbline.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Routine.RoutineKind;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.View;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.model.Aggregate;
import dev.plumbline.postgres.model.Policy;
import dev.plumbline.postgres.model.PostgresMaterializedViewDetail;
import dev.plumbline.postgres.model.PostgresViewDetail;
import dev.plumbline.postgres.model.RangeType;
import dev.plumbline.postgres.model.Rule;
import dev.plumbline.testkit.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestServers.Provider.class)
class ObjectReadingTest {
    private final TestServers servers;

    ObjectReadingTest(TestServers servers) {
        this.servers = servers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void readsTypes(String version) throws SQLException {
        Reading reading = Reading.of(servers, version, """
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            ALTER TYPE mood ADD VALUE 'fine' BEFORE 'ok';
            CREATE DOMAIN positive AS int DEFAULT 3 NOT NULL CHECK (VALUE > 0);
            CREATE TYPE address AS (street text COLLATE "C", zip positive);
            COMMENT ON TYPE address IS 'where';
            COMMENT ON COLUMN address.zip IS 'a code';
            CREATE TYPE span AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = float8mi)
            """);
        assertThat(reading.find(EnumType.KIND, "mood").values()).containsExactly("sad", "fine", "ok");
        DomainType domain = reading.find(DomainType.KIND, "positive");
        assertThat(domain.nullable()).isFalse();
        assertThat(domain.defaultValue()).contains(new Expression("3"));
        assertThat(reading.snapshot().catalog().members(domain.id(), Check.KIND))
                .extracting(Check::expression)
                .containsExactly(new Expression("(VALUE > 0)"));
        CompositeType address = reading.find(CompositeType.KIND, "address");
        assertThat(address.common().comment()).isEqualTo("where");
        Column zip = reading.snapshot()
                .catalog()
                .find(new MemberId(address.id(), Column.KIND, Identifier.of("zip")), Column.KIND)
                .orElseThrow();
        assertThat(zip.type().text()).isEqualTo("public.positive");
        assertThat(zip.common().comment()).isEqualTo("a code");
        assertThat(reading.find(RangeType.KIND, "span").createStatements()).containsExactly(SqlText.of("""
            CREATE TYPE public.span AS RANGE (
                SUBTYPE = double precision,
                SUBTYPE_DIFF = float8mi
            )\
            """));
        assertThat(reading.snapshot().catalog().all(Routine.KIND)).isEmpty();
    }

    @Test
    void readsViewsWithTheirOptionsAndColumns() throws SQLException {
        Reading reading = Reading.of(servers, "18", """
            CREATE TABLE t (a int);
            CREATE VIEW v WITH (security_barrier) AS SELECT a FROM t WHERE a > 1 WITH LOCAL CHECK OPTION;
            ALTER VIEW v ALTER a SET DEFAULT 5;
            CREATE MATERIALIZED VIEW m AS SELECT a FROM v WITH NO DATA
            """);
        View view = reading.find(View.KIND, "v");
        assertThat(view.query().text())
                .startsWith("SELECT a")
                .doesNotEndWith(";")
                .contains("FROM public.t");
        PostgresViewDetail detail = (PostgresViewDetail) view.detail();
        assertThat(detail.checkOption()).isEqualTo(PostgresViewDetail.CheckOption.LOCAL);
        assertThat(detail.options()).hasSize(1);
        assertThat(reading.snapshot().catalog().columns(view.id()))
                .extracting(Column::defaultValue)
                .containsExactly(Optional.of(new Expression("5")));
        assertThat(((PostgresMaterializedViewDetail)
                                reading.find(MaterializedView.KIND, "m").detail())
                        .populated())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void tellsOverloadedRoutinesApart(String version) throws SQLException {
        Reading reading = Reading.of(servers, version, """
            CREATE FUNCTION f(a int, b text DEFAULT 'x', OUT c int) LANGUAGE sql AS 'SELECT 1';
            CREATE FUNCTION f(VARIADIC a text[]) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT a[1]';
            CREATE PROCEDURE p(INOUT a int) LANGUAGE sql AS 'SELECT 1';
            CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0')
            """);
        Routine function = routine(reading, "f", "integer, text");
        assertThat(function.arguments()).isEqualTo("a integer, b text DEFAULT 'x'::text, OUT c integer");
        assertThat(function.result()).isEqualTo("integer");
        assertThat(function.definition().text()).startsWith("CREATE OR REPLACE FUNCTION public.f(");
        assertThat(routine(reading, "f", "text[]").routineKind()).isEqualTo(RoutineKind.FUNCTION);
        assertThat(routine(reading, "p", "integer").routineKind()).isEqualTo(RoutineKind.PROCEDURE);
        assertThat(reading.snapshot().catalog().all(Aggregate.KIND).toList())
                .extracting(Aggregate::createStatements)
                .containsExactly(List.of(SqlText.of("""
                    CREATE AGGREGATE public.total(integer) (
                        SFUNC = int4pl,
                        STYPE = integer,
                        INITCOND = '0'
                    )\
                    """)));
    }

    private static Routine routine(Reading reading, String name, String signature) {
        OverloadedId id = new OverloadedId(Routine.KIND, Namespace.of(Reading.PUBLIC), Identifier.of(name), signature);
        return reading.snapshot().catalog().find(id, Routine.KIND).orElseThrow();
    }

    @Test
    void writesWhatItReadOfTheKindsOfItsOwn() throws SQLException {
        Reading reading = Reading.of(servers, "18", """
            CREATE TABLE t (a int);
            CREATE POLICY mine ON t AS RESTRICTIVE FOR UPDATE TO PUBLIC USING (a > 1) WITH CHECK (a > 2);
            CREATE RULE quiet AS ON DELETE TO t DO INSTEAD NOTHING;
            ALTER TABLE t DISABLE RULE quiet
            """);
        assertThat(reading.find("t", Policy.KIND, "mine").createStatements())
                .containsExactly(SqlText.of("CREATE POLICY mine ON public.t AS RESTRICTIVE FOR UPDATE"
                        + " USING ((a > 1)) WITH CHECK ((a > 2))"));
        assertThat(reading.find("t", Rule.KIND, "quiet").createStatements())
                .last()
                .isEqualTo(SqlText.of("ALTER TABLE public.t DISABLE RULE quiet"));
    }

    @Test
    void leavesOutWhatAnExtensionBroughtAlong() throws SQLException {
        Reading reading = Reading.of(servers, "18", "CREATE EXTENSION hstore; CREATE TABLE t (h hstore)");
        assertThat(reading.snapshot().catalog().objects())
                .extracting(SchemaObject::id)
                .extracting(id -> id.describe())
                .containsExactly("schema public", "extension hstore", "table public.t", "column public.t.h");
    }
}
