package org.chatrpc.soap;

import jakarta.jws.WebMethod;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.soap.call.Call;

/** Calls operations with requests in which everything is filled in. For one thread, to which the last call stays bound. */
final class CompleteCalls {
    private final EndpointContext context;
    private final String address;

    CompleteCalls(EndpointContext context, String address) {
        this.context = context;
        this.address = address;
    }

    static String name(Method operation) {
        return operation.getAnnotation(WebMethod.class).operationName();
    }

    private static final Map<String, Object> ALWAYS = Map.ofEntries(
            Map.entry("setTitle", "Another title"),
            Map.entry("setRole", "MODERATOR"),
            Map.entry("setBody", "text"),
            Map.entry("setName", "c.txt"),
            Map.entry("setSize", (long) Scene.CONTENT.length),
            Map.entry("setSha256", ChatFiles.sha256(Scene.CONTENT)),
            Map.entry("setOffset", 0L),
            Map.entry("setContent", Scene.CONTENT),
            Map.entry("setNumber", 1L),
            Map.entry("setFavourite", true),
            Map.entry("setQuery", "look"),
            Map.entry("setHeld", true),
            Map.entry("setMessageDays", 30),
            Map.entry("setNewPassword", "another password"),
            Map.entry("setDisplayName", "Another name"),
            Map.entry("setIdentityToken", "none"),
            Map.entry("setReason", "spam"));

    /** Makes the call; returns the code of the fault, or that it was done. */
    String make(Method operation, String token, Map<String, Object> about) throws ReflectiveOperationException {
        Map<String, Object> values = new HashMap<>(ALWAYS);
        values.putAll(about);
        values.put("setToken", token);
        values.put("setClientMessageId", UUID.randomUUID().toString());
        values.put("setClientUploadId", UUID.randomUUID().toString());
        values.put("setEmoji", name(operation).equals("RemoveReaction") ? Scene.REACTION : "\uD83C\uDF89");
        if (name(operation).equals("UnpinMessage")) {
            values.put("setMessageId", values.get("setPinned"));
        }
        if (name(operation).matches("InviteMember|UnbanMember")) {
            values.put("setUsername", Scene.OUTSIDER);
        } else if (name(operation).equals("Register")) {
            values.put("setUsername", "p" + UUID.randomUUID().toString().substring(0, 20));
        } else if (!name(operation).equals("SearchMessages")) {
            values.remove("setQuery");
        }
        Class<?> type = operation.getParameterTypes()[0];
        Object request = type.getConstructor().newInstance();
        Call call = new EndpointCall(context, address);
        call.recordOperation(name(operation));
        for (Method setter : type.getMethods()) {
            if (values.containsKey(setter.getName())) {
                setter.invoke(request, values.get(setter.getName()));
            }
        }
        call.recordTargets(
                target(type, "setUsername", values),
                target(type, "setRoom", values),
                target(type, "setMessageId", values),
                target(type, "setUploadId", values).or(() -> target(type, "setAttachmentId", values)));
        call.bind();
        try {
            operation.invoke(endpoint(operation), request);
        } finally {
            call.freeMemory();
            Call.unbind();
        }
        return call.fault() == null ? AccessTable.DONE : call.fault().getCode();
    }

    private static Object endpoint(Method operation) {
        return operation.getDeclaringClass() == ChatPort.class ? new ChatEndpoint() : new AdminEndpoint();
    }

    private static Optional<String> target(Class<?> type, String setter, Map<String, Object> values) {
        return Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals(setter))
                ? Optional.ofNullable((String) values.get(setter))
                : Optional.empty();
    }
}
