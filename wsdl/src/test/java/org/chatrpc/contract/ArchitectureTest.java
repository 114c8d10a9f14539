package org.chatrpc.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.chatrpc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_CONTRACT_STANDS_ALONE = classes()
            .that()
            .resideInAPackage("org.chatrpc.contract..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "javax.xml..",
                    "jakarta.jws..",
                    "jakarta.xml..",
                    "org.chatrpc.contract..")
            .because("server and client compile against it, with the SOAP stack each of them has");

    @ArchTest
    static final ArchRule THE_RULES_OF_TEXT_NEED_THE_PLATFORM_AND_COMMONMARK_ONLY = classes()
            .that()
            .resideInAPackage("org.chatrpc.text")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "org.commonmark..",
                    "org.chatrpc.text")
            .because("whoever writes a client, or another contract, can use them as they are");
}
