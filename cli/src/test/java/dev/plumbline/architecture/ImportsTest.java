package dev.plumbline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.plumbline.architecture.House.APP;
import static dev.plumbline.architecture.House.CLI;
import static dev.plumbline.architecture.House.CORE;
import static dev.plumbline.architecture.House.REPORT;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom. */
final class ImportsTest {
    private static final JavaClasses PRODUCTION = House.production();

    @Test
    void coreImportsOnlyTheJdkAndJspecify() {
        classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, "java..", "javax.sql..", "org.jspecify..")
                .allowEmptyShould(true)
                .check(PRODUCTION);
    }

    @Test
    void reportImportsNothingOfOursButCore() {
        mayImport(REPORT, CORE, REPORT);
    }

    @TestFactory
    List<DynamicTest> anEngineImportsNothingOfOursButCore() {
        return Arrays.stream(House.engines())
                .map(engine -> DynamicTest.dynamicTest(engine, () -> mayImport(engine, CORE, engine)))
                .toList();
    }

    @Test
    void appFindsEnginesByServiceLoaderAlone() {
        mayImport(APP, CORE, REPORT, APP);
    }

    @Test
    void theCommandLineCallsApp() {
        mayImport(CLI, CORE, REPORT, APP, CLI);
    }

    @Test
    void jdbcStaysInTheEngineSpiScratchServersTheEnginesAndApp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        House.and(House.engines(), "dev.plumbline.core.engine..", "dev.plumbline.core.server..", APP))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .allowEmptyShould(true)
                .check(PRODUCTION);
    }

    @Test
    void jsonAndYamlStayInApp() {
        onlyIn(APP, "tools.jackson..", "com.fasterxml.jackson..", "org.snakeyaml..", "org.yaml..");
    }

    @Test
    void picocliAndJlineStayInTheCommandLine() {
        onlyIn(CLI, "picocli..", "org.jline..");
    }

    @TestFactory
    List<DynamicTest> noModuleHasACircleOfPackages() {
        return Arrays.stream(House.and(House.engines(), CORE, REPORT, APP, CLI))
                .map(module -> DynamicTest.dynamicTest(
                        module,
                        () -> slices().matching(module.replace("..", ".(**)"))
                                .should()
                                .beFreeOfCycles()
                                .allowEmptyShould(true)
                                .check(PRODUCTION)))
                .toList();
    }

    private static void mayImport(String room, String... ours) {
        noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.plumbline..").and(resideOutsideOfPackages(ours)))
                .allowEmptyShould(true)
                .check(PRODUCTION);
    }

    private static void onlyIn(String room, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true)
                .check(PRODUCTION);
    }
}
