package org.chatrpc.server;

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
import java.util.function.Function;
import java.util.stream.Collectors;

@AnalyzeClasses(packages = "org.chatrpc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_PROGRAM_KNOWS_NEITHER_SERVER_NOR_CLIENT = noClasses()
            .that(resideInAPackage("org.chatrpc.server.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.chatrpc..")
                    .and(resideInAPackage("org.chatrpc.server..").negate()))
            .because("it runs the WAR and the client as they are, as any application server would");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = slices().matching("org.chatrpc.server.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a run puts settings, console and GlassFish together, and none of them knows the run");

    @ArchTest
    static final ArchRule THE_PARTS_DO_NOT_KNOW_THE_RUN = noClasses()
            .that(resideInAPackage("org.chatrpc.server.*.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.chatrpc.server"))
            .because("a run puts settings, console and GlassFish together, and none of them knows the run");

    @ArchTest
    static final ArchRule ONLY_THE_CONSOLE_PRINTS = noClasses()
            .that()
            .doNotHaveSimpleName("Console")
            .and()
            .doNotHaveSimpleName("LoggedOutput")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what appears on the console is promised, line by line");

    @ArchTest
    static final ArchRule A_RUN_IS_A_LIST_OF_STEPS = classes()
            .that()
            .haveSimpleName("ServerRun")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.jspecify..", "com.google.errorprone.annotations..")
                            .or(resideInAPackage("org.chatrpc.server..")))
            .because(
                    "a run reads as a list of steps, and GlassFish and the command line stay behind classes of their own");

    /** A package with sub-packages may have some more, as in the other modules. */
    @ArchTest
    static void packagesStaySmall(JavaClasses all) {
        Map<String, Long> sizes = all.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .filter(name -> (name + ".").startsWith("org.chatrpc.server."))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy((name, files) -> assertThat(files)
                        .as(name)
                        .isLessThanOrEqualTo(
                                sizes.keySet().stream().anyMatch(other -> other.startsWith(name + ".")) ? 24 : 20));
    }
}
