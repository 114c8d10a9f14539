package org.chatrpc.soap;

import jakarta.jws.WebMethod;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chatrpc.Chat;
import org.chatrpc.contract.Fault;
import org.chatrpc.contract.admin.ChatAdminPort;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.EndpointPolicy;

/** Calls the operations of a chat's contracts by reflection, as the SOAP stack does. For one thread. */
final class PortCalls {
    static final String ADDRESS = "192.0.2.1";

    private final EndpointContext context;

    PortCalls(Chat chat) {
        context = EndpointContext.of(TestServices.of(chat), new EndpointPolicy(1 << 18, 100, 1_000, true, 1 << 20));
    }

    static Stream<Method> operations(Class<?> port) {
        return Arrays.stream(port.getMethods()).filter(method -> method.isAnnotationPresent(WebMethod.class));
    }

    static String name(Method operation) {
        return operation.getAnnotation(WebMethod.class).operationName();
    }

    /** Whether the operation changes nothing. */
    static boolean reads(Method operation) {
        return name(operation).matches("(Get|List|Preview|Receive|Search|Download).*");
    }

    /** Whether the answer has the addresses of people or what they wrote; auditors read the audit log by name. */
    static boolean showsPeople(Method operation) {
        return !name(operation).equals("ListAuditEntries") && shows(operation.getReturnType());
    }

    private static boolean shows(Class<?> answer) {
        return Arrays.stream(answer.getDeclaredFields())
                .anyMatch(field -> field.getName().matches("address|body")
                        || (field.getType() == List.class
                                && field.getGenericType() instanceof ParameterizedType list
                                && list.getActualTypeArguments()[0] instanceof Class<?> element
                                && shows(element)));
    }

    static boolean takes(Method operation, String element) {
        return Stream.of(operation.getParameterTypes()[0].getMethods())
                .anyMatch(method -> method.getName().equals("set" + element));
    }

    /**
     * Makes the call; returns the code of the fault, or an empty text if it was done.
     *
     * @param values of those elements that the request has, by their names in upper camel case
     */
    String call(Method operation, Map<String, ?> values) throws ReflectiveOperationException {
        Class<?> type = operation.getParameterTypes()[0];
        Object request = type.getConstructor().newInstance();
        for (Method setter : type.getMethods()) {
            Object value = setter.getName().startsWith("set")
                    ? values.get(setter.getName().substring(3))
                    : null;
            if (value != null) {
                setter.invoke(request, value);
            }
        }
        Call call = new EndpointCall(context, ADDRESS);
        call.recordOperation(name(operation));
        call.recordTargets(
                target(operation, "Username", values),
                target(operation, "Room", values),
                target(operation, "MessageId", values),
                Optional.empty());
        call.bind();
        try {
            boolean administers = operation.getDeclaringClass() == ChatAdminPort.class;
            operation.invoke(administers ? new AdminEndpoint() : new ChatEndpoint(), request);
        } finally {
            call.freeMemory();
            Call.unbind();
        }
        Fault fault = call.fault();
        return fault == null ? "" : fault.getCode();
    }

    private static Optional<String> target(Method operation, String element, Map<String, ?> values) {
        return takes(operation, element)
                ? Optional.ofNullable(values.get(element)).map(Object::toString)
                : Optional.empty();
    }
}
