package org.chatrpc.soap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.jws.WebMethod;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.admin.ChatAdminPort;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract's documentation names every fault code that an operation can answer with: those of all refusals that the
 * compiled code can reach from the operation. Calls through an interface are followed from where the implementation is
 * created.
 */
class DocumentedFaultsTest {
    private static final String WSDL = wsdl("chat.wsdl");
    private static final String ADMINISTRATION = wsdl("chat-admin.wsdl");
    private static final List<String> FEATURES =
            List.of("account", "oidc", "room", "message", "feed", "presence", "file", "search", "admin");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Stream.concat(FEATURES.stream(), Stream.of("soap", "problem", "log"))
                    .map(name -> "org.chatrpc." + name)
                    .toList());

    /** Codes that an operation reaches only in code shared with others, but can never answer with. */
    private static final Map<String, Set<String>> UNREACHABLE_IN_PRACTICE = Map.of(
            // These operations read what they have just created themselves.
            "CreateRoom", Set.of("NO_SUCH_ROOM"),
            "OpenDirect", Set.of("NO_SUCH_ROOM"),
            "CreateServiceAccount", Set.of("NO_SUCH_USER"));

    static Stream<Method> operations() {
        return Stream.of(ChatPort.class, ChatAdminPort.class).flatMap(port -> Arrays.stream(port.getMethods()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyReachableRefusalIsDocumented(Method operation) {
        String name = operation.getAnnotation(WebMethod.class).operationName();
        boolean chat = operation.getDeclaringClass() == ChatPort.class;
        JavaCodeUnit endpoint = CLASSES.get(chat ? ChatEndpoint.class : AdminEndpoint.class)
                .getMethod(operation.getName(), operation.getParameterTypes());
        String wsdl = chat ? WSDL : ADMINISTRATION;
        String documentation =
                documentation(wsdl, "portType name=") + documentation(wsdl, "operation name=\"" + name + "\"");
        Set<String> undocumented = problems(endpoint);
        undocumented.removeAll(UNREACHABLE_IN_PRACTICE.getOrDefault(name, Set.of()));
        undocumented.removeIf(problem -> documentation.matches("(?s).*\\b" + problem + "\\b.*"));
        assertThat(undocumented).as("codes that %s can answer", name).isEmpty();
    }

    @Test
    void theRulesOfAnOperationAreFound() {
        Method operation = operations()
                .filter(method -> method.getName().equals("inviteMember"))
                .findFirst()
                .orElseThrow();
        assertThat(problems(
                        CLASSES.get(ChatEndpoint.class).getMethod(operation.getName(), operation.getParameterTypes())))
                .contains(
                        "NO_SUCH_ROOM",
                        "NO_SUCH_USER",
                        "NOT_A_MEMBER",
                        "NOT_PERMITTED",
                        "ROOM_ARCHIVED",
                        "UNAUTHENTICATED");
    }

    /** The lists of the two contracts, each of which names the codes of its own operations, contain all together. */
    @Test
    void theDocumentedListsOfCodesAreComplete() {
        Set<String> codes = new TreeSet<>();
        for (String wsdl : List.of(WSDL, ADMINISTRATION)) {
            String list = wsdl.substring(wsdl.indexOf("Known today:"), wsdl.indexOf("Treat an unknown code"));
            codes.addAll(List.of(list.replaceAll("Known today:|[.\\s]", "").split(",")));
        }
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Problem.values()).map(Problem::name).toList());
    }

    private static Set<String> problems(JavaCodeUnit from) {
        Set<String> problems = new TreeSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (!seen.add(unit)) {
                continue;
            }
            unit.getFieldAccesses().stream()
                    .filter(access -> access.getTargetOwner().isEquivalentTo(Problem.class))
                    .forEach(access -> problems.add(access.getTarget().getName()));
            unit.getCallsFromSelf().forEach(call -> {
                call.getTarget()
                        .resolveMember()
                        .filter(JavaCodeUnit.class::isInstance)
                        .ifPresent(target -> open.add((JavaCodeUnit) target));
            });
            unit.getConstructorCallsFromSelf().forEach(call -> open.addAll(methodsOf(call.getTargetOwner())));
        }
        problems.retainAll(Arrays.stream(Problem.values()).map(Problem::name).collect(Collectors.toSet()));
        return problems;
    }

    /** All methods of an object of a feature, as the object may be a command whose rule runs on another thread. */
    private static Set<JavaCodeUnit> methodsOf(JavaClass created) {
        boolean feature =
                FEATURES.stream().anyMatch(name -> created.getPackageName().startsWith("org.chatrpc." + name));
        return feature ? created.getCodeUnits() : Set.of();
    }

    private static String documentation(String wsdl, String of) {
        int start = wsdl.indexOf("<wsdl:documentation>", wsdl.indexOf("<wsdl:" + of));
        return wsdl.substring(start, wsdl.indexOf("</wsdl:documentation>", start));
    }

    private static String wsdl(String file) {
        try (InputStream in = ChatPort.class.getResourceAsStream("/META-INF/wsdl/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
