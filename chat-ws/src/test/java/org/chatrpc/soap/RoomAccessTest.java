package org.chatrpc.soap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jws.WebMethod;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.DefaultPolicies;
import org.chatrpc.account.session.Origin;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.admin.ChatAdminPort;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.file.FilePolicy;
import org.chatrpc.limit.FairQueuePolicy;
import org.chatrpc.search.SearchPolicy;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.EndpointPolicy;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.SqliteTemplate;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may do what in which kind of room: every cell of the table in {@code room-access.txt}, for all operations that there are, on both
 * databases. Operations about a message are tried with one of somebody else, and those that authors may call also with an
 * {@code :own} one. What the run finds is in {@code target/room-access-ENGINE-KIND.txt}.
 */
class RoomAccessTest {
    private static final String OWN = ":own";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String ADDRESS = "192.0.2.1";
    private static final AccessTable TABLE = AccessTable.read();
    /** The same people begin uploads in every room. */
    private static final FilePolicy ANY_NUMBER_OF_FILES = new FilePolicy(
            1 << 20,
            1 << 30,
            1 << 30,
            100_000,
            ChatFiles.PART,
            Duration.ofHours(1),
            DefaultPolicies.FILES.storage(),
            DefaultPolicies.FILES.pictures(),
            DefaultPolicies.FILES.scan());

    private static final Set<String> OF_AUTHORS =
            Set.of("EditMessage", "DeleteMessage", "GetRevisions", "ReportMessage", "AddReaction", "PinMessage");
    /** They name a room, but it does not exist yet, or names an account's first rooms, or only selects entries. */
    private static final Set<String> ABOUT_NO_ROOM = Set.of("CreateRoom", "CreateServiceAccount", "ListAuditEntries");
    /** They leave the room as it was for other calls; so one room of each kind is enough for all of them. */
    private static final Set<String> INDEPENDENT = Set.of(
            "SendMessage",
            "BeginUpload",
            "AddReaction",
            "RemoveReaction",
            "EditMessage",
            "ReportMessage",
            "UnbanMember",
            "ListBanned",
            "ListMembers",
            "ListRoomMembers",
            "GetRoom",
            "DownloadPart",
            "ListFiles",
            "GetFileLimits",
            "GetRevisions",
            "ListPinned",
            "ListRoomReports",
            "SearchMessages",
            "GetHistory",
            "GetThread",
            "MarkRead",
            "SetRoomPreferences",
            "SetTyping");

    @TempDir
    Path folder;

    private Chat chat;
    private CompleteCalls calls;
    private final Map<Caller, String> tokens = new EnumMap<>(Caller.class);
    /** For the independent calls; made by the first of them. */
    private Scene shared;

    static Stream<Arguments> cells() {
        return Stream.of("SQLite", "PostgreSQL")
                .flatMap(engine -> Stream.of(RoomKind.values()).map(kind -> Arguments.of(engine, kind)));
    }

    /** A new database of {@code SQLite} or {@code PostgreSQL}. */
    static DatabaseConfig database(String engine, Path folder) {
        return engine.equals("SQLite")
                ? SqliteTemplate.databaseAt(folder.resolve("chat.db"))
                : PostgresServer.newDatabase();
    }

    private void start(String engine) {
        SearchPolicy searches = new SearchPolicy(
                100,
                10,
                100,
                20,
                50,
                LONG,
                LONG,
                new FairQueuePolicy(2, 100, 100, LONG),
                new SearchPolicy.Index(folder.resolve("index"), 4, Duration.ofMillis(200), LONG));
        chat = new Chat(
                        database(engine, folder),
                        ChatOptions.defaults().with(searches).with(ANY_NUMBER_OF_FILES))
                .ready();
        chat.search.ready();
        calls = new CompleteCalls(
                EndpointContext.of(TestServices.of(chat), new EndpointPolicy(1 << 18, 100, 1_000, true, 1 << 20)),
                ADDRESS);
        Scene.people(chat);
        for (Caller caller : Caller.values()) {
            tokens.put(caller, caller == Caller.SERVICE ? serviceToken() : login(caller.username()));
        }
    }

    private String login(String username) {
        return chat.accounts
                .login(username, "password of " + username, new Origin(ADDRESS, "test"))
                .token();
    }

    private String serviceToken() {
        return chat.administration
                .services()
                .createToken(
                        Caller.ADMINISTRATOR.username(),
                        Caller.SERVICE.username(),
                        "test",
                        List.of("post:*", "read:*", "change:*", "react:*"),
                        Optional.empty())
                .secret();
    }

    @AfterEach
    void close() {
        Call.unbind();
        chat.close();
    }

    @ParameterizedTest
    @MethodSource
    void cells(String engine, RoomKind kind) throws ReflectiveOperationException, IOException {
        start(engine);
        AccessTable found = new AccessTable();
        for (Class<?> port : List.of(ChatPort.class, ChatAdminPort.class)) {
            for (Method operation : operations(port, kind)) {
                row(found, kind, operation, CompleteCalls.name(operation));
                if (kind != RoomKind.NONE && OF_AUTHORS.contains(CompleteCalls.name(operation))) {
                    row(found, kind, operation, CompleteCalls.name(operation) + OWN);
                }
            }
        }
        String text = found.text(kind);
        Files.writeString(Path.of("target", "room-access-" + engine + "-" + kind + ".txt"), text);
        assertThat(text).isEqualTo(TABLE.text(kind));
    }

    private static List<Method> operations(Class<?> port, RoomKind kind) {
        return Arrays.stream(port.getMethods())
                .filter(method -> method.isAnnotationPresent(WebMethod.class))
                .filter(method -> isAboutARoom(method) != (kind == RoomKind.NONE))
                // All accounts together are in another table.
                .filter(method -> kind != RoomKind.NONE || port == ChatPort.class)
                .sorted(Comparator.comparing(CompleteCalls::name))
                .toList();
    }

    private static boolean isAboutARoom(Method operation) {
        return !ABOUT_NO_ROOM.contains(CompleteCalls.name(operation))
                && Stream.of(operation.getParameterTypes()[0].getMethods())
                        .anyMatch(method -> method.getName().matches("set(Room|MessageId|AttachmentId|UploadId)"));
    }

    private void row(AccessTable found, RoomKind kind, Method operation, String row)
            throws ReflectiveOperationException {
        List<Caller> callers = Stream.of(Caller.values()).filter(kind::has).toList();
        boolean independent =
                kind != RoomKind.DIRECT && kind != RoomKind.NONE && INDEPENDENT.contains(CompleteCalls.name(operation));
        Scene.Content content = content(operation);
        if (independent && shared == null) {
            shared = Scene.of(chat, kind, callers, Scene.Content.FILES);
        }
        for (Caller caller : Caller.values()) {
            String code = AccessTable.NOBODY;
            if (kind == RoomKind.NONE && kind.has(caller)) {
                code = ofNobodysRoom(operation, caller);
            } else if (kind.has(caller) && (!row.endsWith(OWN) || hasWritten(kind, caller))) {
                Scene scene = independent ? shared : Scene.of(chat, kind, List.of(caller), content);
                Map<String, Object> values = values(scene, caller, row.endsWith(OWN));
                code = calls.make(operation, tokens.get(caller), values);
            }
            found.put(kind, row, caller, code);
        }
    }

    private static Scene.Content content(Method operation) {
        if (CompleteCalls.name(operation).matches("(Begin|Finish)Upload|UploadPart")) {
            return Scene.Content.FILES;
        }
        return CompleteCalls.name(operation).endsWith("Message") ? Scene.Content.MESSAGES : Scene.Content.NONE;
    }

    private static boolean hasWritten(RoomKind kind, Caller caller) {
        return kind == RoomKind.DIRECT ? caller == Caller.MEMBER : caller.wasMember();
    }

    private Map<String, Object> values(Scene scene, Caller caller, boolean own) {
        Map<String, Object> values = new HashMap<>();
        values.put("setRoom", scene.room());
        values.put("setMessageId", own ? scene.messageBy(caller) : scene.message());
        values.put("setPinned", scene.pinned());
        values.put("setAttachmentId", scene.attachment());
        values.put("setUploadId", scene.uploadOf(caller));
        values.put("setUsername", scene.otherMember());
        values.put("setConfirmation", scene.room());
        return values;
    }

    /** People change and end their sessions here, so each cell has a person of its own. */
    private String ofNobodysRoom(Method operation, Caller caller) throws ReflectiveOperationException {
        String token = tokens.get(caller);
        Map<String, Object> values = new HashMap<>();
        values.put("setUsername", Scene.OUTSIDER);
        values.put("setRoom", "r" + UUID.randomUUID());
        values.put("setPassword", "password of " + Scene.OUTSIDER);
        if (caller != Caller.SERVICE) {
            String username = "p" + UUID.randomUUID().toString().substring(0, 20);
            chat.register(username);
            if (caller == Caller.ADMINISTRATOR) {
                chat.administration.accounts().setAdministrator(Caller.ADMINISTRATOR.username(), username, true);
            }
            token = login(username);
            values.put("setOldPassword", "password of " + username);
            values.put(
                    "setSessionId",
                    chat.accounts
                            .login(username, "password of " + username, new Origin(ADDRESS, "other"))
                            .sessionId());
        }
        return calls.make(operation, token, values);
    }
}
