package dev.plumbline.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Arrays;

/** Where the rooms of the house are. */
final class House {
    static final String CORE = "dev.plumbline.core..";
    static final String REPORT = "dev.plumbline.report..";
    static final String APP = "dev.plumbline.app..";
    static final String CLI = "dev.plumbline.cli..";

    /** Every engine's own package; a new engine adds its name. */
    private static final String[] ENGINES = {
        "dev.plumbline.mysql..", "dev.plumbline.postgres..", "dev.plumbline.sqlite.."
    };

    private House() {}

    static String[] engines() {
        return ENGINES.clone();
    }

    static String[] and(String[] packages, String... more) {
        String[] all = Arrays.copyOf(packages, packages.length + more.length);
        System.arraycopy(more, 0, all, packages.length, more.length);
        return all;
    }

    /** The product's classes: no tests, nothing of the testkit. */
    static JavaClasses production() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(
                        location -> !location.contains("/testkit/") && !location.contains("plumbline-testkit"))
                .importPackages("dev.plumbline");
    }

    /** The folder of the whole project. */
    static Path root() {
        return Path.of(System.getProperty("plumbline.root", ".."))
                .toAbsolutePath()
                .normalize();
    }
}
