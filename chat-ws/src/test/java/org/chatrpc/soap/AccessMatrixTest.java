package org.chatrpc.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.soap.PortCalls.name;
import static org.chatrpc.soap.PortCalls.operations;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.admin.account.AccountAdministration;
import org.chatrpc.admin.service.NewToken;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.Fault;
import org.chatrpc.contract.admin.ChatAdminPort;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.EndpointPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call which operation: every cell of the table of roles and operations, for all operations that there are, on both databases. */
class AccessMatrixTest {
    private static final String DONE = "";
    private static final Origin HOME = new Origin("192.0.2.1", "test");
    /** The operations of the chat that are not refused before a password set by an administrator was changed. */
    private static final Set<String> BEFORE_PASSWORD_CHANGE =
            Set.of("Register", "Login", "GetSignInOptions", "SignInWithToken", "Logout", "ChangePassword");

    @TempDir
    Path folder;

    private Chat chat;
    private EndpointContext context;
    private String reportId;
    private String messageInTea;
    private String fileInTea;
    private final Map<Role, String> tokens = new HashMap<>();

    /** Somebody who calls, and how every operation of administrators answers. */
    enum Role {
        NOBODY("UNAUTHENTICATED"),
        SIGNED_OUT("UNAUTHENTICATED"),
        PERSON("NOT_PERMITTED"),
        OWNER_OF_THE_ROOM("NOT_PERMITTED"),
        FORMER_ADMINISTRATOR("NOT_PERMITTED"),
        DEACTIVATED_ADMINISTRATOR("UNAUTHENTICATED"),
        NEW_ADMINISTRATOR("PASSWORD_CHANGE_REQUIRED"),
        AUDITOR("NOT_PERMITTED"),
        ADMINISTRATOR(DONE);

        private final String answer;

        Role(String answer) {
            this.answer = answer;
        }

        /** How this operation answers: the audit log is for auditors, and the rest for administrators. */
        String answer(String operation) {
            if (!operation.equals("ListAuditEntries")) {
                return answer;
            }
            return switch (this) {
                case AUDITOR -> DONE;
                case ADMINISTRATOR -> "NOT_PERMITTED";
                default -> answer;
            };
        }
    }

    private void start(String engine) {
        chat = new Chat(RoomAccessTest.database(engine, folder), ChatOptions.defaults()).ready();
        context = EndpointContext.of(TestServices.of(chat), new EndpointPolicy(1 << 18, 100, 1_000, true, 1 << 20));
        tokens.put(Role.NOBODY, "no token of anybody");
        tokens.put(Role.ADMINISTRATOR, chat.register("ann").token());
        tokens.put(Role.PERSON, chat.register("bob").token());
        tokens.put(Role.OWNER_OF_THE_ROOM, chat.register("cid").token());
        tokens.put(Role.FORMER_ADMINISTRATOR, chat.register("dan").token());
        tokens.put(Role.DEACTIVATED_ADMINISTRATOR, chat.register("eve").token());
        NewSession out = chat.register("fay");
        chat.sessions.close("fay", out.sessionId());
        tokens.put(Role.SIGNED_OUT, out.token());
        AccountAdministration accounts = chat.administration.accounts();
        accounts.setAdministrator("ann", "dan", true);
        accounts.setAdministrator("ann", "dan", false);
        tokens.put(Role.AUDITOR, chat.register("ivy").token());
        accounts.setAuditor("ann", "ivy", true);
        accounts.setAdministrator("ann", "eve", true);
        accounts.deactivate("ann", "eve");
        accounts.create("ann", "gus", Optional.empty(), Optional.of("given by ann"), true, "192.0.2.1");
        tokens.put(
                Role.NEW_ADMINISTRATOR,
                chat.accounts.login("gus", "given by ann", HOME).token());
        StoredMessage message = chat.post("cid", "general", "buy this").message();
        reportId = message.id() + ":bob";
        chat.reports.report("bob", Long.toString(message.id()), "spam");
        chat.rooms.create("cid", "tea", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        fileInTea = new ChatFiles(chat)
                .upload("cid", "tea", "cups.txt", ChatFiles.text("six"))
                .id();
        messageInTea =
                Long.toString(chat.post("cid", "tea", "two sugars").message().id());
    }

    @AfterEach
    void close() {
        Call.unbind();
        chat.close();
    }

    /** Makes the call, with a complete request about this account, and returns the fault code, or {@link #DONE}. */
    private String call(Object endpoint, Method operation, String token, NewSession about)
            throws ReflectiveOperationException {
        Map<String, Object> values = new HashMap<>(Map.of(
                "setToken",
                token,
                "setUsername",
                operation.getName().matches("create(Service)?Account")
                        ? operation.getName().toLowerCase(Locale.ROOT)
                        : about.account().username(),
                "setRoom",
                "tea",
                "setName",
                operation.getName().endsWith("Setting") ? "chat.message.max" : "deploy"));
        values.putAll(Map.of("setAdministrator", true, "setAuditor", true));
        values.putAll(Map.of("setSessionId", about.sessionId(), "setReportId", reportId, "setMessageId", messageInTea));
        values.putAll(Map.of("setMessages", "KEEP", "setHeld", false, "setTokenId", about.sessionId()));
        values.put(
                "setConfirmation",
                operation.getName().equals("eraseAccount") ? about.account().username() : "tea");
        values.putAll(
                Map.of("setValue", "70", "setText", "Hello", "setUploadId", fileInTea, "setAttachmentId", fileInTea));
        Class<?> type = operation.getParameterTypes()[0];
        Object request = type.getConstructor().newInstance();
        for (Method setter : type.getMethods()) {
            if (values.containsKey(setter.getName())) {
                setter.invoke(request, values.get(setter.getName()));
            }
        }
        Call call = new EndpointCall(context, "192.0.2.1");
        call.recordOperation(name(operation));
        call.recordTargets(
                value(values, type, "setUsername"),
                value(values, type, "setRoom"),
                value(values, type, "setMessageId"),
                value(values, type, "setUploadId").or(() -> value(values, type, "setAttachmentId")));
        call.bind();
        try {
            operation.invoke(endpoint, request);
        } finally {
            call.freeMemory();
        }
        return call.fault() == null ? DONE : call.fault().getCode();
    }

    /** A service account and its token. */
    private NewSession service(String username) {
        chat.administration.services().create("ann", username, Optional.empty(), List.of());
        NewToken token =
                chat.administration.services().createToken("ann", username, "test", List.of(), Optional.empty());
        return new NewSession(
                token.secret(),
                token.token().id(),
                chat.accountDirectory.find(username).orElseThrow(),
                token.token().details().expiresAt());
    }

    /** What a request of this type says, if it has such an element. */
    private static Optional<String> value(Map<String, Object> values, Class<?> type, String setter) {
        boolean has =
                Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals(setter));
        return has ? Optional.of((String) values.get(setter)) : Optional.empty();
    }

    static Stream<Arguments> administration() {
        return Stream.of("SQLite", "PostgreSQL")
                .flatMap(engine -> Stream.of(Role.values()).map(role -> Arguments.of(engine, role)));
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName(
            "Nobody but administrators can call the administration, and nobody but auditors can read the audit log")
    void administration(String engine, Role role) throws ReflectiveOperationException {
        start(engine);
        int number = 0;
        // Last of all the one after which there is no such room any more.
        for (Method operation : operations(ChatAdminPort.class)
                .sorted(Comparator.comparing(method -> name(method).equals("DeleteRoom")))
                .toList()) {
            NewSession target = name(operation).contains("ServiceToken")
                    ? service("service-" + number++)
                    : chat.register("target-" + number++);
            assertThat(call(new AdminEndpoint(), operation, tokens.get(role), target))
                    .as("%s by %s", name(operation), role)
                    .isEqualTo(role.answer(name(operation)));
        }
    }

    /** What a verb is good for; all of these for all rooms only, unless they are about one room or a message in it. */
    private static final Map<String, Set<String>> BY_VERB = Map.of(
            "post",
            Set.of("SendMessage", "GetFileLimits", "BeginUpload", "UploadPart", "FinishUpload"),
            "read",
            Set.of(
                    "GetHistory",
                    "GetThread",
                    "ListPinned",
                    "ListFiles",
                    "DownloadPart",
                    "ListMembers",
                    "MarkRead",
                    "SearchMessages",
                    "ReceiveMessages",
                    "ListRooms",
                    "GetAnnouncement",
                    "ListUsers"),
            "change",
            Set.of("EditMessage", "DeleteMessage"),
            "react",
            Set.of("AddReaction", "RemoveReaction"));

    private static final Set<String> ABOUT_NO_ROOM =
            Set.of("ReceiveMessages", "ListRooms", "GetAnnouncement", "ListUsers", "SearchMessages");
    private static final Set<String> WITHOUT_TOKEN = Set.of("Register", "Login", "GetSignInOptions", "SignInWithToken");

    /** On one database, as what a scope covers is decided in memory. */
    static Stream<Arguments> scopes() {
        return BY_VERB.keySet().stream()
                .flatMap(verb -> Stream.of("*", "tea", "general").map(room -> Arguments.of(verb, room)));
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("The token of a service account is good for the verbs and rooms of its scope, and for nothing else")
    void scopes(String verb, String room) throws ReflectiveOperationException {
        start("SQLite");
        chat.administration.services().create("ann", "robot", Optional.empty(), List.of("general", "tea"));
        String token = chat.administration
                .services()
                .createToken("ann", "robot", "test", List.of(verb + ":" + room), Optional.empty())
                .secret();
        NewSession target = chat.register("target");
        for (Method operation : operations(ChatPort.class).toList()) {
            String name = name(operation);
            boolean covers = room.equals("*") || (room.equals("tea") && !ABOUT_NO_ROOM.contains(name));
            boolean allowed = WITHOUT_TOKEN.contains(name) || (BY_VERB.get(verb).contains(name) && covers);
            call(new ChatEndpoint(), operation, token, target);
            assertThat(isOutOfScope()).as("%s with %s:%s", name, verb, room).isNotEqualTo(allowed);
        }
        for (Method operation : operations(ChatAdminPort.class).toList()) {
            assertThat(call(new AdminEndpoint(), operation, token, target))
                    .as(name(operation))
                    .isEqualTo("NOT_PERMITTED");
        }
    }

    private static boolean isOutOfScope() {
        Fault fault = Call.current().fault();
        return fault != null
                && fault.getCode().equals("NOT_PERMITTED")
                // By which programs tell it from a refusal of what they want to do.
                && "token".equals(fault.getField())
                && fault.getMessage().matches("(.* scope of this token|Service tokens) .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SQLite", "PostgreSQL"})
    @DisplayName("Until a password set by an administrator is changed, the chat allows nothing but that")
    void chat(String engine) throws ReflectiveOperationException {
        start(engine);
        NewSession target = chat.register("target");
        for (Method operation : operations(ChatPort.class).toList()) {
            // Signing in is no part of the last call, which may have ended its session.
            Call.unbind();
            String token = chat.accounts.login("gus", "given by ann", HOME).token();
            boolean isRefused =
                    call(new ChatEndpoint(), operation, token, target).equals("PASSWORD_CHANGE_REQUIRED");
            assertThat(isRefused).as(name(operation)).isNotEqualTo(BEFORE_PASSWORD_CHANGE.contains(name(operation)));
        }
    }
}
