package org.chatrpc.client;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.awt.Component;
import java.awt.EventQueue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.SwingWorker;
import javax.swing.Timer;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.feed.IncomingMessages;
import org.chatrpc.client.session.outbox.Outbox;
import org.chatrpc.client.ui.form.FormDialog;

@AnalyzeClasses(packages = "org.chatrpc.client", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What can be surveyed at a glance; a package with more gets sub-packages. */
    private static final long MOST_FILES = 20;

    private static final String ROOT = "org.chatrpc.client.";

    private static final DescribedPredicate<JavaClass> COMPONENTS = DescribedPredicate.describe(
            "components, windows and their painting",
            type -> (type.getPackageName().startsWith("javax.swing")
                            || type.getPackageName().startsWith("java.awt")
                            || type.getPackageName().startsWith("com.formdev")
                            || type.getPackageName().startsWith("net.miginfocom"))
                    && !type.isEquivalentTo(SwingWorker.class)
                    && !type.isEquivalentTo(Timer.class)
                    && !type.isEquivalentTo(EventQueue.class));

    @ArchTest
    static final ArchRule sessionKnowsNoComponent = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "session..", ROOT + "base")
            .should()
            .dependOnClassesThat(COMPONENTS)
            .because("what the client does must be testable, and usable, without a window");

    @ArchTest
    static final ArchRule sessionStandsAlone = classes()
            .that()
            .resideInAPackage(ROOT + "session..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    ROOT + "session..",
                    ROOT + "base")
            .because("everything else depends on the session, and it owns the port to the server");

    @ArchTest
    static final ArchRule baseStandsAlone = classes()
            .that()
            .resideInAPackage(ROOT + "base")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "com.google.errorprone.annotations..", "javax.swing", ROOT + "base")
            .because("it is what every other package is built on");

    @ArchTest
    static final ArchRule importsFlowOneWay = slices().matching(ROOT + "(**)")
            .should()
            .beFreeOfCycles()
            .because("a package can be read without those that use it");

    @ArchTest
    static final ArchRule modelsKnowNoComponent = noClasses()
            .that()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat(COMPONENTS)
            .because("a view model says what is to be seen; the panel only shows it");

    @ArchTest
    static final ArchRule onlySoapKnowsTheContract = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "soap..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.chatrpc.contract..", "jakarta..", "com.sun.xml..")
            .because("a change of the contract must end there");

    @ArchTest
    static final ArchRule onlyTheWiringKnowsSoap = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "soap..", ROOT + "app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "soap..")
            .because("the session speaks to a port, whatever stands behind it");

    @ArchTest
    static final ArchRule soapKnowsOnlyThePort = noClasses()
            .that()
            .resideInAPackage(ROOT + "soap..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "app..",
                    ROOT + "ui..",
                    ROOT + "login",
                    ROOT + "rooms",
                    ROOT + "chat..",
                    ROOT + "connection",
                    ROOT + "settings")
            .because("an adapter to the network shows nothing");

    @ArchTest
    static final ArchRule uiKnowsNothingOfChat = noClasses()
            .that()
            .resideInAPackage(ROOT + "ui")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "app..",
                    ROOT + "session..",
                    ROOT + "soap..",
                    ROOT + "login",
                    ROOT + "rooms",
                    ROOT + "chat..",
                    ROOT + "connection",
                    ROOT + "settings")
            .because("icons, colours and texts are used by every feature and know none");

    @ArchTest
    static final ArchRule featuresDoNotKnowEachOther = slices().matching(
                    ROOT + "(login|rooms|chat|switcher|profile|search|admin)..")
            .should()
            .notDependOnEachOther()
            .because("a feature is changed without reading the others; the app puts them together");

    @ArchTest
    static final ArchRule nobodyKnowsTheApp = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "app..")
            .because("it wires the others");

    @ArchTest
    static final ArchRule noTimersOfTheWrongKind = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Timer")
            .because("its tasks run on a thread of its own, where components must not be touched");

    @ArchTest
    static final ArchRule componentsAreNoTextPanes = noClasses()
            .that()
            .areAssignableTo(Component.class)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.swing.JTextPane")
            .because("a chat log in one text pane slows with its length and restarts screen readers");

    /** The feed can begin again while there is a connection, and does not tell what happened before that. */
    @ArchTest
    static void whatFollowsMessagesReadsThemAgainWhenTheFeedBeginsAgain(JavaClasses all) {
        List<JavaClass> following = all.stream()
                .filter(type -> !type.getPackageName().startsWith(ROOT + "session"))
                .filter(type -> calls(type, Conversation.class, "received")
                        || calls(type, IncomingMessages.class, "onRevision"))
                .toList();

        assertThat(following)
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(type -> calls(type, ChatSession.class, "restarts"), "observes when the feed begins again");
    }

    @ArchTest
    static final ArchRule dialogsAboutAMessageCloseWithIt = noClasses()
            .that()
            .implement(RowCommands.class)
            .should()
            .callMethodWhere(target(owner(assignableTo(FormDialog.class))).and(target(name("open"))))
            .because("MessageDialogs closes what shows something of a message when that is deleted");

    @ArchTest
    static final ArchRule whatIsDiscardedCanBeRestored = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "session..")
            .should()
            .callMethod(Outbox.class, "discard", String.class)
            .because("MessageChanges discards so that the user can have it back for a while, wherever it is discarded");

    private static boolean calls(JavaClass type, Class<?> owner, String method) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getName().equals(method));
    }

    @ArchTest
    static void packagesStaySmall(JavaClasses all) {
        Map<String, Long> sizes = all.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy((name, files) -> assertThat(files).as(name).isLessThanOrEqualTo(MOST_FILES));
    }
}
