package org.chatrpc.server;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.chatrpc", importOptions = ImportOption.OnlyIncludeTests.class)
class TestPackagesTest {

    @ArchTest
    static final ArchRule TEST_PACKAGES_FORM_NO_CYCLE = slices().matching("org.chatrpc.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader of one kind of tests needs to know only those that it builds on");
}
