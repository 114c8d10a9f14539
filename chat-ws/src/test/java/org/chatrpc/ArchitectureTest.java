package org.chatrpc;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The table of packages in the design, and a few habits, as rules. */
@AnalyzeClasses(packages = "org.chatrpc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PROBLEM_STANDS_ALONE = classes()
            .that(resideInAPackage("..chatrpc.problem"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.chatrpc.problem", "org.chatrpc.text"))
            .because("every package may refuse a call, so the refusal must not drag anything along");

    @ArchTest
    static final ArchRule LIMIT_KNOWS_MODEL_ONLY = classes()
            .that(resideInAPackage("..chatrpc.limit"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "io.github.bucket4j..",
                    "com.github.benmanes.caffeine..",
                    "org.chatrpc.limit",
                    "org.chatrpc.model..",
                    "org.chatrpc.problem"))
            .because("how often is counted without knowing what, so that every feature counts in the same way");

    @ArchTest
    static final ArchRule LIBRARIES_OF_LIMITS_STAY_THERE = noClasses()
            .that(resideInAPackage("org.chatrpc..")
                    .and(resideInAPackage("..limit").negate()))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.github.bucket4j..", "com.github.benmanes.caffeine.."))
            .because("that every count uses the monotonic clock and stays bounded is seen to in one place");

    @ArchTest
    static final ArchRule MODEL_KNOWS_NO_OTHER_PACKAGE = classes()
            .that(resideInAPackage("..chatrpc.model.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.chatrpc.model.."))
            .because("all packages speak of ids, roles, facts and records, so these speak of nothing else");

    @ArchTest
    static final ArchRule LOG_KNOWS_NO_OTHER_PACKAGE = classes()
            .that(resideInAPackage("..chatrpc.log.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "jakarta.ejb..", "org.chatrpc.log..", "org.chatrpc.model..", "org.chatrpc.problem"))
            .because("everything follows the log, so the log follows nothing");

    @ArchTest
    static final ArchRule ACCOUNT_KNOWS_THE_LOG_ONLY = classes()
            .that(resideInAPackage("..chatrpc.account.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "com.password4j..",
                    "org.chatrpc.account..",
                    "org.chatrpc.limit",
                    "org.chatrpc.log..",
                    "org.chatrpc.model..",
                    "org.chatrpc.problem",
                    "org.chatrpc.text"))
            .because("who may sign in is decided without rooms, messages or SOAP");

    @ArchTest
    static final ArchRule ROOM_KNOWS_THE_LOG_ONLY = classes()
            .that(resideInAPackage("..chatrpc.room"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.chatrpc.room",
                    "org.chatrpc.limit",
                    "org.chatrpc.log..",
                    "org.chatrpc.model..",
                    "org.chatrpc.problem",
                    "org.chatrpc.text"))
            .because("messages and feed ask rooms who may do what, never the other way round");

    @ArchTest
    static final ArchRule MESSAGE_AND_FEED_KNOW_ROOMS_AND_LOG = classes()
            .that(resideInAnyPackage("..chatrpc.message", "..chatrpc.feed"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.chatrpc.message",
                    "org.chatrpc.feed",
                    "org.chatrpc.room",
                    "org.chatrpc.limit",
                    "org.chatrpc.log..",
                    "org.chatrpc.model..",
                    "org.chatrpc.problem",
                    "org.chatrpc.text"))
            .because("they know neither SOAP nor SQL nor the container");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = slices().matching("org.chatrpc.(*)..")
            .should()
            .beFreeOfCycles()
            .because("layers that can be read off the imports need a direction");

    @ArchTest
    static final ArchRule STORE_FORMS_NO_CYCLE = slices().matching("org.chatrpc.store.(*)..")
            .should()
            .beFreeOfCycles()
            .because("an engine's peculiarities stay in a package of its own");

    @ArchTest
    static final ArchRule CONTRACT_STAYS_AT_THE_EDGE = noClasses()
            .that(resideInAPackage("org.chatrpc..")
                    .and(resideInAnyPackage("..http..", "..soap", "..contract").negate()))
            .should()
            .dependOnClassesThat(resideInAPackage("org.chatrpc.contract"))
            .because("a new contract beside this one must not touch what the chat is");

    @ArchTest
    static final ArchRule SQL_STAYS_IN_THE_STORE = noClasses()
            .that(resideInAPackage("org.chatrpc..")
                    .and(resideInAPackage("..store..").negate()))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "com.zaxxer.."))
            .because("another database is another class in the store, and nothing else");

    @ArchTest
    static final ArchRule STORE_KNOWS_THE_PORTS_ONLY = noClasses()
            .that(resideInAPackage("..chatrpc.store.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.chatrpc.room",
                    "org.chatrpc.message",
                    "org.chatrpc.feed",
                    "org.chatrpc.soap",
                    "org.chatrpc.http",
                    "org.chatrpc.telemetry",
                    "org.chatrpc.ops",
                    "jakarta.."))
            .because("the store serves the ports of the packages that need it, in any container or none");

    @ArchTest
    static final ArchRule SOAP_KNOWS_NO_STORE = noClasses()
            .that(resideInAPackage("..chatrpc.soap"))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.chatrpc.store..", "org.chatrpc.telemetry", "org.chatrpc.ops", "org.chatrpc.http"))
            .because("the endpoint translates, and is put together elsewhere; the front door leads to it, never back");

    @ArchTest
    static final ArchRule HTTP_KNOWS_NO_STORE = noClasses()
            .that(resideInAPackage("..chatrpc.http.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.chatrpc.store..", "org.chatrpc.telemetry", "org.chatrpc.ops"))
            .because("the front door asks features and endpoint, and is put together elsewhere");

    @ArchTest
    static final ArchRule METRICS_LIBRARY_STAYS_IN_TELEMETRY = noClasses()
            .that(resideInAPackage("org.chatrpc..")
                    .and(resideInAPackage("..telemetry").negate()))
            .should()
            .dependOnClassesThat(resideInAPackage("io.prometheus.."))
            .because("what happens is told to listeners; how it is counted is their matter");

    @ArchTest
    static final ArchRule NO_SOAP_STACK_BY_NAME = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("com.sun..", "org.apache..", "org.glassfish..", "org.jboss..", "fish.payara.."))
            .because("the WAR runs in any Jakarta EE server, with the SOAP stack it finds there");

    @ArchTest
    static final ArchRule NOBODY_PRINTS = noClasses()
            .that(resideInAPackage("org.chatrpc..")
                    .and(resideInAPackage("..contract").negate()))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what is worth saying belongs in the server's log");
}
