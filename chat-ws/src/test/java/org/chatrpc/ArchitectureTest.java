package org.chatrpc;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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
    private static final long MOST_FILES = 24;

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
    static final ArchRule ACCOUNT_KNOWS_THE_LOG_ONLY = classes()
            .that(resideInAPackage("..chatrpc.account.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "com.password4j..",
                    "org.chatrpc.account..",
                    "org.chatrpc.limit",
                    "org.chatrpc.log..",
                    "org.chatrpc.model..",
                    "org.chatrpc.problem",
                    "org.chatrpc.text"))
            .because("authentication does not depend on rooms, messages or SOAP");

    @ArchTest
    static final ArchRule ROOM_KNOWS_THE_LOG_ONLY = classes()
            .that(resideInAPackage("..chatrpc.room.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "org.chatrpc.room..",
                    "org.chatrpc.limit",
                    "org.chatrpc.log..",
                    "org.chatrpc.model..",
                    "org.chatrpc.problem",
                    "org.chatrpc.text"))
            .because("messages and the feed use rooms for authorisation, never the other way round");

    @ArchTest
    static final ArchRule MESSAGE_AND_FEED_KNOW_ROOMS_AND_LOG = classes()
            .that(resideInAnyPackage("..chatrpc.message..", "..chatrpc.feed"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "net.fellbaum.jemoji..",
                    "org.chatrpc.message..",
                    "org.chatrpc.feed",
                    "org.chatrpc.room..",
                    "org.chatrpc.limit",
                    "org.chatrpc.log..",
                    "org.chatrpc.model..",
                    "org.chatrpc.problem",
                    "org.chatrpc.text"))
            .because("they are independent of SOAP, SQL and the container");

    @ArchTest
    static final ArchRule PRESENCE_KNOWS_ACCOUNTS_ROOMS_AND_FEED = classes()
            .that(resideInAPackage("org.chatrpc.presence"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "org.chatrpc.presence",
                    "org.chatrpc.account..",
                    "org.chatrpc.room..",
                    "org.chatrpc.feed",
                    "org.chatrpc.limit",
                    "org.chatrpc.log..",
                    "org.chatrpc.model..",
                    "org.chatrpc.problem"))
            .because("it decides who is told of whom, independently of SOAP, SQL and the container");

    @ArchTest
    static final ArchRule SEARCH_KNOWS_ROOMS_MESSAGES_AND_LOG = classes()
            .that(resideInAPackage("..chatrpc.search"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "org.chatrpc.search",
                    "org.chatrpc.message..",
                    "org.chatrpc.room..",
                    "org.chatrpc.limit",
                    "org.chatrpc.log..",
                    "org.chatrpc.model..",
                    "org.chatrpc.problem",
                    "org.chatrpc.text"))
            .because("what may be found is decided independently of how the index finds it");

    @ArchTest
    static final ArchRule FILES_KNOW_ROOMS_AND_LOG = classes()
            .that(resideInAPackage("org.chatrpc.file.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.imageio..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "org.apache.tika..",
                    "org.chatrpc.file..",
                    "org.chatrpc.room..",
                    "org.chatrpc.limit",
                    "org.chatrpc.log..",
                    "org.chatrpc.model..",
                    "org.chatrpc.problem",
                    "org.chatrpc.text.file"))
            .because("who may read a file is decided independently of where it is stored and how it is sent");

    @ArchTest
    static final ArchRule PROVIDERS_KNOW_ACCOUNTS_ONLY = classes()
            .that(resideInAPackage("org.chatrpc.oidc"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "com.nimbusds.jose..",
                    "com.nimbusds.jwt..",
                    "org.chatrpc.oidc",
                    "org.chatrpc.account..",
                    "org.chatrpc.limit",
                    "org.chatrpc.problem"))
            .because("whose token something is does not depend on what people do in the chat");

    @ArchTest
    static final ArchRule ADMIN_KNOWS_THE_OTHER_FEATURES = classes()
            .that(resideInAPackage("..chatrpc.admin.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "org.chatrpc.admin..",
                    "org.chatrpc.account..",
                    "org.chatrpc.feed",
                    "org.chatrpc.message..",
                    "org.chatrpc.retention..",
                    "org.chatrpc.room..",
                    "org.chatrpc.limit",
                    "org.chatrpc.log..",
                    "org.chatrpc.model..",
                    "org.chatrpc.problem",
                    "org.chatrpc.text"))
            .because("no other feature may depend on what administrators do");

    @ArchTest
    static final ArchRule RETENTION_KNOWS_MESSAGES_AND_LOG = classes()
            .that(resideInAPackage("org.chatrpc.retention.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "org.chatrpc.retention..",
                    "org.chatrpc.message..",
                    "org.chatrpc.log..",
                    "org.chatrpc.model.."))
            .because("what is too old is decided independently of who asks");

    @ArchTest
    static final ArchRule AUDIT_KNOWS_THE_LOG_ONLY = classes()
            .that(resideInAPackage("..chatrpc.audit.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.net..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "com.google.gson..",
                    "com.cloudbees.syslog..",
                    "org.chatrpc.audit..",
                    "org.chatrpc.limit",
                    "org.chatrpc.log..",
                    "org.chatrpc.model..",
                    "org.chatrpc.problem"))
            .because("it records what others decide, and decides nothing");

    @ArchTest
    static final ArchRule LDAP_KNOWS_ACCOUNTS_ONLY = classes()
            .that(resideInAPackage("org.chatrpc.ldap"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.net..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "com.unboundid..",
                    "org.chatrpc.ldap",
                    "org.chatrpc.account.identity",
                    "org.chatrpc.limit",
                    "org.chatrpc.problem"))
            .because("what a directory says is decided on by the accounts, which do not know where it comes from");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = slices().matching("org.chatrpc.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package can be read without those that use it");

    @ArchTest
    static final ArchRule STORE_KNOWS_THE_PORTS_ONLY = noClasses()
            .that(resideInAPackage("..chatrpc.store.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.chatrpc.room..",
                    "org.chatrpc.message..",
                    "org.chatrpc.feed",
                    "org.chatrpc.presence",
                    "org.chatrpc.search..",
                    "org.chatrpc.admin..",
                    "org.chatrpc.soap..",
                    "org.chatrpc.http..",
                    "org.chatrpc.telemetry",
                    "org.chatrpc.ops..",
                    "jakarta.."))
            .because("the store implements the ports of other packages, with or without a container");

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
    static void packagesStaySmall(JavaClasses all) {
        Map<String, Long> sizes = all.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getPackageName().startsWith("org.chatrpc.contract"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy((name, files) -> assertThat(files).as(name).isLessThanOrEqualTo(MOST_FILES));
    }
}
