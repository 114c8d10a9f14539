package org.chatrpc;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What only one package may use, so that it can be replaced there: libraries, the contract, the database; and what none may. */
@AnalyzeClasses(packages = "org.chatrpc", importOptions = ImportOption.DoNotIncludeTests.class)
class ConfinementTest {

    @ArchTest
    static final ArchRule NIMBUS_STAYS_IN_ITS_PACKAGE = noClasses()
            .that(resideInAPackage("org.chatrpc..")
                    .and(resideInAPackage("org.chatrpc.oidc").negate()))
            .should()
            .dependOnClassesThat(resideInAPackage("com.nimbusds.."))
            .because("one package decides which tokens are believed");

    @ArchTest
    static final ArchRule LIMIT_LIBRARIES_STAY_IN_LIMIT = noClasses()
            .that(resideInAPackage("org.chatrpc..")
                    .and(resideInAPackage("..limit").negate()))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.github.bucket4j..", "com.github.benmanes.caffeine.."))
            .because("one package ensures that all limits use the monotonic clock and bounded memory");

    @ArchTest
    static final ArchRule LUCENE_STAYS_IN_ITS_PACKAGE = noClasses()
            .that(resideInAPackage("org.chatrpc..")
                    .and(resideInAPackage("..search.lucene").negate()))
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.lucene.."))
            .because("the index is behind a port, like the database");

    @ArchTest
    static final ArchRule TIKA_STAYS_IN_ITS_PACKAGE = noClasses()
            .that(resideInAPackage("org.chatrpc..")
                    .and(resideInAPackage("..file.kind").negate()))
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.tika.."))
            .because("what kind of file something is does not depend on who asks");

    @ArchTest
    static final ArchRule LDAP_LIBRARY_STAYS_IN_ITS_PACKAGE = noClasses()
            .that(resideInAPackage("org.chatrpc..")
                    .and(resideInAnyPackage("..chatrpc.ldap", "..chatrpc.ops.setting.identity")
                            .negate()))
            .should()
            .dependOnClassesThat(resideInAPackage("com.unboundid.."))
            .because(
                    "a directory is one provider of identities among several; settings only check the form of names there");

    @ArchTest
    static final ArchRule SYSLOG_STAYS_IN_ITS_PACKAGE = noClasses()
            .that(resideInAPackage("org.chatrpc..")
                    .and(resideInAPackage("..audit.sink").negate()))
            .should()
            .dependOnClassesThat(resideInAPackage("com.cloudbees.."))
            .because("where the audit log goes is behind a port");

    @ArchTest
    static final ArchRule CONTRACT_STAYS_AT_THE_EDGE = noClasses()
            .that(resideInAPackage("org.chatrpc..")
                    .and(resideInAnyPackage("..http..", "..soap..", "..contract..")
                            .negate()))
            .should()
            .dependOnClassesThat(resideInAPackage("org.chatrpc.contract.."))
            .because("a further contract version must not affect the features");

    @ArchTest
    static final ArchRule SQL_STAYS_IN_THE_STORE = noClasses()
            .that(resideInAPackage("org.chatrpc..")
                    .and(resideInAnyPackage("..store..", "org.chatrpc.outbox").negate()))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "com.zaxxer.."))
            .because(
                    "supporting another database must affect only the store; the outbox is a library for the databases of others");

    @ArchTest
    static final ArchRule METRICS_LIBRARY_STAYS_IN_TELEMETRY = noClasses()
            .that(resideInAPackage("org.chatrpc..")
                    .and(resideInAPackage("..telemetry").negate()))
            .should()
            .dependOnClassesThat(resideInAPackage("io.prometheus.."))
            .because("events are reported to listeners, which alone decide how to count them");

    @ArchTest
    static final ArchRule NO_SOAP_STACK_BY_NAME = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("com.sun..", "org.apache..", "org.glassfish..", "org.jboss..", "fish.payara..")
                            .and(resideOutsideOfPackages("org.apache.lucene..", "org.apache.tika..")))
            .because("the WAR runs in any Jakarta EE server, with that server's SOAP stack");

    @ArchTest
    static final ArchRule NO_CODE_PRINTS = noClasses()
            .that(resideInAPackage("org.chatrpc..")
                    .and(resideInAPackage("..contract..").negate()))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("output belongs in the server's log");
}
