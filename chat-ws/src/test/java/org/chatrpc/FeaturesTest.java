package org.chatrpc;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each feature may know of the others. */
@AnalyzeClasses(packages = "org.chatrpc", importOptions = ImportOption.DoNotIncludeTests.class)
class FeaturesTest {

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
                    "org.chatrpc.text.."))
            .because("what may be found is decided independently of how the index finds it");

    @ArchTest
    static final ArchRule FILES_KNOW_ROOMS_AND_LOG = classes()
            .that(resideInAPackage("org.chatrpc.file.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.imageio..",
                    "com.twelvemonkeys.imageio.plugins.webp",
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
                    "org.chatrpc.account.identity..",
                    "org.chatrpc.limit",
                    "org.chatrpc.problem"))
            .because("what a directory says is decided on by the accounts, which do not know where it comes from");

    @ArchTest
    static final ArchRule REALM_KNOWS_ACCOUNTS_ONLY = classes()
            .that(resideInAPackage("org.chatrpc.realm"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.chatrpc.realm",
                    "org.chatrpc.account.identity",
                    "org.chatrpc.limit",
                    "org.chatrpc.problem"))
            .because("how a container is asked is the front door's affair, and what its answer means is the accounts'");
}
