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
import org.chatrpc.contract.admin.ChatAdminPort;

/** Checks that the contract documents every fault code that an operation returns. */
final class DocumentedFaults {
    private static final String WSDL = wsdl("chat.wsdl");
    private static final String ADMINISTRATION = wsdl("chat-admin.wsdl");
    private static final Pattern OPERATION = Pattern.compile("<(?:\\w+:)?(\\w+)");

    private DocumentedFaults() {}

    /** Wraps the port so that a call fails if it is refused with an undocumented code. */
    static ChatPort guard(ChatPort port) {
        return guard(ChatPort.class, port);
    }

    /** The same for the administration. */
    static ChatAdminPort guard(ChatAdminPort port) {
        return guard(ChatAdminPort.class, port);
    }

    private static <P> P guard(Class<P> type, P port) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(port, arguments);
                    } catch (InvocationTargetException e) {
                        String operation = method.getAnnotation(WebMethod.class).operationName();
                        if (e.getCause() instanceof ChatFault fault) {
                            assertDocumented(
                                    WSDL, operation, fault.getFaultInfo().getCode());
                        } else if (e.getCause() instanceof org.chatrpc.contract.admin.ChatFault fault) {
                            assertDocumented(
                                    ADMINISTRATION,
                                    operation,
                                    fault.getFaultInfo().getCode());
                        }
                        throw e.getCause();
                    }
                }));
    }

    /** Like {@link #assertDocumented}, for a hand-written body; ignores bodies that are not operations. */
    static void assertDocumentedFor(String body, String code) {
        Matcher operation = OPERATION.matcher(body);
        if (operation.find() && WSDL.contains("<wsdl:operation name=\"" + operation.group(1) + "\">")) {
            assertDocumented(WSDL, operation.group(1), code);
        }
    }

    private static void assertDocumented(String wsdl, String operation, String code) {
        assertThat(documentation(wsdl, "portType name=") + documentation(wsdl, "operation name=\"" + operation + "\""))
                .as("The documentation of %s and of all operations", operation)
                .containsPattern("\\b" + code + "\\b");
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
