package org.chatrpc;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Collectors;

/** The dependency rules between packages, as in the design, and their size. */
@AnalyzeClasses(packages = "org.chatrpc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What can be surveyed at a glance; a package with more gets sub-packages. */
    private static final long MOST_FILES = 20;

    /** Of a package with sub-packages, which has what they have in common, or what uses them. */
    private static final long MOST_FILES_ABOVE_OTHERS = 24;

    @ArchTest
    static final ArchRule PROBLEM_IS_INDEPENDENT = classes()
            .that(resideInAPackage("..chatrpc.problem"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "org.chatrpc.problem",
                    "org.chatrpc.text"))
            .because("every package can refuse calls, so refusals must not bring in further dependencies");

    @ArchTest
    static final ArchRule LIMIT_DEPENDS_ON_MODEL_ONLY = classes()
            .that(resideInAPackage("..chatrpc.limit"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "io.github.bucket4j..",
                    "com.github.benmanes.caffeine..",
                    "org.chatrpc.limit",
                    "org.chatrpc.model..",
                    "org.chatrpc.problem"))
            .because("rates are counted independently of what is counted, so that all features count alike");

    @ArchTest
    static final ArchRule MODEL_KNOWS_NO_OTHER_PACKAGE = classes()
            .that(resideInAPackage("..chatrpc.model.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "org.jspecify..", "com.google.errorprone.annotations..", "org.chatrpc.model.."))
            .because("all packages depend on ids, roles, facts and records, so these depend on nothing else");

    @ArchTest
    static final ArchRule LOG_KNOWS_NO_OTHER_PACKAGE = classes()
            .that(resideInAPackage("..chatrpc.log.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "jakarta.ejb..",
                    "org.chatrpc.log..",
                    "org.chatrpc.model..",
                    "org.chatrpc.problem"))
            .because("everything depends on the log, so the log depends on no feature");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = slices().matching("org.chatrpc.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package can be read without those that use it");

    @ArchTest
    static final ArchRule FEATURES_KNOW_NOTHING_AROUND_THEM = noClasses()
            .that(resideInAnyPackage(
                    "org.chatrpc.account..",
                    "org.chatrpc.admin..",
                    "org.chatrpc.audit..",
                    "org.chatrpc.export..",
                    "org.chatrpc.feed..",
                    "org.chatrpc.file..",
                    "org.chatrpc.ldap..",
                    "org.chatrpc.message..",
                    "org.chatrpc.oidc..",
                    "org.chatrpc.presence..",
                    "org.chatrpc.realm..",
                    "org.chatrpc.retention..",
                    "org.chatrpc.room..",
                    "org.chatrpc.search.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.chatrpc.store..",
                    "org.chatrpc.soap..",
                    "org.chatrpc.http..",
                    "org.chatrpc.telemetry..",
                    "org.chatrpc.ops.."))
            .because("a feature has ports for the database and for what watches it, and never knows how it is called");

    @ArchTest
    static final ArchRule STORE_KNOWS_THE_PORTS_ONLY = classes()
            .that(resideInAPackage("..chatrpc.store.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.naming..",
                    "javax.sql..",
                    "com.google.errorprone.annotations..",
                    "com.google.gson..",
                    "com.zaxxer.hikari..",
                    "org.flywaydb..",
                    "org.jdbi..",
                    "org.jspecify..",
                    "org.postgresql..",
                    "org.sqlite..",
                    "org.chatrpc.store..",
                    "org.chatrpc.log..",
                    "org.chatrpc.model..",
                    "org.chatrpc.problem",
                    "org.chatrpc.export",
                    "org.chatrpc.account.directory",
                    "org.chatrpc.account.identity",
                    "org.chatrpc.account.presence",
                    "org.chatrpc.file.store",
                    "org.chatrpc.oidc",
                    "org.chatrpc.retention.store"))
            .because("the store implements the ports of these packages, with or without a container");

    @ArchTest
    static final ArchRule SOAP_KNOWS_NO_STORE = noClasses()
            .that(resideInAPackage("..chatrpc.soap.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.chatrpc.store..", "org.chatrpc.telemetry", "org.chatrpc.ops..", "org.chatrpc.http.."))
            .because(
                    "the endpoint only translates, and is wired elsewhere; http depends on it, never the other way round");

    @ArchTest
    static final ArchRule HTTP_KNOWS_NO_STORE = noClasses()
            .that(resideInAPackage("..chatrpc.http.."))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.chatrpc.store..", "org.chatrpc.telemetry", "org.chatrpc.ops.."))
            .because("http uses the features and the endpoint, and is wired elsewhere");

    @ArchTest
    static final ArchRule OUTBOX_IS_A_LIBRARY = classes()
            .that(resideInAPackage("..chatrpc.outbox"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.naming..",
                    "javax.sql..",
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.xml.sax..",
                    "jakarta..",
                    "org.jspecify..",
                    "org.chatrpc.outbox"))
            .because("other applications bundle it, without the chat and without its libraries");

    @ArchTest
    static final ArchRule OUTBOX_IS_NOT_OF_THE_CHAT = noClasses()
            .that(resideOutsideOfPackage("org.chatrpc.outbox"))
            .should()
            .dependOnClassesThat(resideInAPackage("org.chatrpc.outbox"))
            .because("the WAR does not contain it");

    @ArchTest
    static void packagesStaySmall(JavaClasses all) {
        Map<String, Long> sizes = all.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getPackageName().startsWith("org.chatrpc.contract"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy((name, files) -> assertThat(files)
                        .as(name)
                        .isLessThanOrEqualTo(
                                sizes.keySet().stream().anyMatch(other -> other.startsWith(name + "."))
                                        ? MOST_FILES_ABOVE_OTHERS
                                        : MOST_FILES));
    }
}
