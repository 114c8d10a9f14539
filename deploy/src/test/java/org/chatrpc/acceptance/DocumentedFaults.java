package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jws.WebMethod;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;

/** Checks that the contract documents every fault code that an operation returns. */
final class DocumentedFaults {
    private static final String WSDL = wsdl();
    private static final Pattern OPERATION = Pattern.compile("<(?:\\w+:)?(\\w+)");

    private DocumentedFaults() {}

    /** Wraps the port so that a call fails if it is refused with an undocumented code. */
    static ChatPort guard(ChatPort port) {
        return (ChatPort) Proxy.newProxyInstance(
                ChatPort.class.getClassLoader(), new Class<?>[] {ChatPort.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(port, arguments);
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof ChatFault fault) {
                            String operation =
                                    method.getAnnotation(WebMethod.class).operationName();
                            assertDocumented(operation, fault.getFaultInfo().getCode());
                        }
                        throw e.getCause();
                    }
                });
    }

    /** Like {@link #assertDocumented}, for a hand-written body; ignores bodies that are not operations. */
    static void assertDocumentedFor(String body, String code) {
        Matcher operation = OPERATION.matcher(body);
        if (operation.find() && WSDL.contains("<wsdl:operation name=\"" + operation.group(1) + "\">")) {
            assertDocumented(operation.group(1), code);
        }
    }

    private static void assertDocumented(String operation, String code) {
        assertThat(documentation("portType name=\"ChatPort\"") + documentation("operation name=\"" + operation + "\""))
                .as("The documentation of %s and of all operations", operation)
                .containsPattern("\\b" + code + "\\b");
    }

    private static String documentation(String of) {
        int start = WSDL.indexOf("<wsdl:documentation>", WSDL.indexOf("<wsdl:" + of));
        return WSDL.substring(start, WSDL.indexOf("</wsdl:documentation>", start));
    }

    private static String wsdl() {
        try (InputStream in = ChatPort.class.getResourceAsStream("/META-INF/wsdl/chat.wsdl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
