package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.xml.ws.BindingProvider;
import java.nio.file.Path;
import java.util.List;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ChatService;
import org.chatrpc.contract.CreateRoom;
import org.chatrpc.contract.Login;
import org.chatrpc.contract.OpenDirect;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What administrators type. */
class AdministrationCommandsIT {
    private static final String PASSWORD = "correct horse";

    @TempDir
    Path folder;

    private TestEngine engine;

    @BeforeEach
    void chooseEngine() {
        engine = new TestEngine(folder);
    }

    @AfterEach
    void stopEngine() {
        engine.close();
    }

    private CommandLineRun admin(ServerProcess server, String... command) throws Exception {
        return as(server, "alice", PASSWORD, command);
    }

    private CommandLineRun as(ServerProcess server, String user, String password, String... command) throws Exception {
        return CommandLineRun.admin(folder, server, user, password, command);
    }

    private void keepsAndForgets(ServerProcess server, Session alice) throws Exception {
        CreateRoom create = new CreateRoom();
        create.setToken(alice.getToken());
        create.setRoom("tea");
        chat(server).createRoom(create);
        CommandLineRun set = admin(server, "retention", "set", "tea", "--message-days", "90", "--file-days", "0");
        assertThat(set.exitCode()).as(set.toString()).isZero();
        assertThat(set.value("messageDays")).isEqualTo("90");
        assertThat(set.value("fileDays")).isEqualTo("0");
        assertThat(admin(server, "retention", "hold", "tea").value("legalHold")).isEqualTo("true");
        assertThat(admin(server, "retention", "preview").out())
                .containsExactly(
                        "room\tmessageDays\tfileDays\tlegalHold\tmessages\toldestAt\tfiles\tfileBytes",
                        "\t0\t0\tfalse\t0\t\t0\t0",
                        "general\t0\t0\tfalse\t0\t\t0\t0",
                        "tea\t90\t0\ttrue\t0\t\t0\t0");
        assertThat(admin(server, "retention", "run").exitCode()).isZero();
        assertThat(admin(server, "retention", "status").value("messageDays")).isEqualTo("0");
        assertThat(admin(server, "delete-room", "tea", "--confirm", "tea").err())
                .singleElement()
                .asString()
                .startsWith("chat-server: NOT_PERMITTED: ");
        assertThat(admin(server, "retention", "release", "tea").value("legalHold"))
                .isEqualTo("false");
        assertThat(admin(server, "delete-room", "tea", "--confirm", "coffee").exitCode())
                .isOne();
        assertThat(admin(server, "delete-room", "tea", "--confirm", "tea").exitCode())
                .isZero();
        assertThat(admin(server, "rooms").out()).noneMatch(line -> line.startsWith("tea"));
        holdsADirectRoom(server, alice);
    }

    private void holdsADirectRoom(ServerProcess server, Session alice) throws Exception {
        OpenDirect direct = new OpenDirect();
        direct.setToken(alice.getToken());
        direct.setUsername("bob");
        chat(server).openDirect(direct);
        CommandLineRun held = admin(server, "retention", "hold", "bob", "alice", "--reason", "case 9");
        assertThat(held.value("room")).as(held.toString()).isEqualTo("alice~bob");
        assertThat(held.value("legalHold")).isEqualTo("true");
        assertThat(held.value("legalHoldReason")).isEqualTo("case 9");
        assertThat(admin(server, "retention", "release", "alice~bob").value("legalHold"))
                .isEqualTo("false");
        assertThat(admin(server, "retention", "hold", "alice", "nobody").err())
                .singleElement()
                .asString()
                .startsWith("chat-server: NO_SUCH_ROOM: ");
    }

    private void changesSettings(ServerProcess server) throws Exception {
        assertThat(admin(server, "settings").out())
                .startsWith("name\tvalue\tsource\tchangeable")
                .contains("chat.edit.withinSeconds\t0\tDEFAULT\ttrue", "chat.poll.maxWaiting\t10000\tDEFAULT\tfalse");
        assertThat(admin(server, "set", "chat.edit.withinSeconds", "60").value("source"))
                .isEqualTo("RUN_TIME");
        CommandLineRun one = admin(server, "settings", "chat.edit.withinSeconds");
        assertThat(one.value("value")).isEqualTo("60");
        assertThat(one.value("startValue")).isEqualTo("0");
        CommandLineRun refused = admin(server, "set", "chat.edit.withinSeconds", "soon");
        assertThat(refused.exitCode()).isOne();
        assertThat(refused.err())
                .singleElement()
                .asString()
                .startsWith("chat-server: INVALID_VALUE: The setting chat.edit.withinSeconds");
        assertThat(admin(server, "reset", "chat.edit.withinSeconds").value("source"))
                .isEqualTo("DEFAULT");
        assertThat(admin(server, "settings", "chat.no.such").exitCode()).isOne();
    }

    private void announces(ServerProcess server) throws Exception {
        assertThat(admin(server, "announce").out()).isEmpty();
        assertThat(admin(server, "announce", "Back at <noon>", "--until", "2100-01-01T18:00:00Z")
                        .value("text"))
                .isEqualTo("Back at <noon>");
        assertThat(admin(server, "announce").value("endsAt")).isEqualTo("2100-01-01T18:00:00.000Z");
        assertThat(admin(server, "announce", "--clear").exitCode()).isZero();
        assertThat(admin(server, "announce").out()).isEmpty();
        assertThat(admin(server, "announce", "--clear", "text").exitCode()).isEqualTo(2);
    }

    @Test
    void accountsAndRoomsAreAdministeredOverTheNetwork() throws Exception {
        try (ServerProcess server = engine.server(folder.resolve("data")).start()) {
            Session alice = register(server, "alice", null);
            CommandLineRun created = admin(server, "create", "bob", "--name", "Bob <&> Co");
            assertThat(created.exitCode()).as(created.toString()).isZero();
            assertThat(created.value("mustChangePassword")).isEqualTo("true");
            assertThat(login(server, "bob", created.value("oneTimePassword")).isMustChangePassword())
                    .isTrue();

            CommandLineRun accounts = admin(server, "accounts");
            assertThat(accounts.out()).hasSize(3);
            assertThat(accounts.out().get(0)).startsWith("username\tdisplayName\tactive\t");
            assertThat(accounts.out().get(2)).startsWith("bob\tBob <&> Co\ttrue\tfalse\ttrue\t1\t");
            assertThat(admin(server, "deactivate", "bob").value("active")).isEqualTo("false");
            assertThat(admin(server, "members", "general").out())
                    .anyMatch(line -> line.startsWith("bob\tBob <&> Co\tMEMBER\tfalse"));
            assertThat(admin(server, "status").value("activeAccounts")).isEqualTo("1");
            assertThat(admin(server, "sessions", "alice").out())
                    .as("those of the commands were closed, but for this one")
                    .hasSize(3)
                    .anyMatch(line -> line.startsWith(alice.getSessionId()));

            keepsAndForgets(server, alice);
            changesSettings(server);
            announces(server);
            CommandLineRun refused = admin(server, "demote", "alice");
            assertThat(refused.exitCode()).isOne();
            assertThat(refused.err()).singleElement().asString().startsWith("chat-server: LAST_ADMINISTRATOR: ");
        }
    }

    private CommandLineRun reset(Path data, String username) throws Exception {
        return CommandLineRun.of(
                folder, "", engine.environment(), "reset-administrator", "--data", data.toString(), username);
    }

    /** On SQLite while no server runs; on PostgreSQL beside all nodes. */
    @Test
    void anAdministratorIsResetOnTheMachine() throws Exception {
        Path data = folder.resolve("data");
        CommandLineRun first = reset(data, "root-of-all");
        assertThat(first.exitCode()).as(first.toString()).isZero();
        try (ServerProcess server = engine.server(data).start()) {
            Session session = login(server, "root-of-all", password(first));
            assertThat(session.isAdministrator()).isTrue();
            assertThat(session.isMustChangePassword()).isTrue();
            assertThat(register(server, "bob", null).isAdministrator()).isFalse();
            if (!TestEngine.isShared()) {
                CommandLineRun whileRunning = reset(data, "root-of-all");
                assertThat(whileRunning.exitCode()).isOne();
                assertThat(whileRunning.err()).singleElement().asString().contains("is in use by another server");
            }
            CommandLineRun early = as(server, "root-of-all", password(first), "status");
            assertThat(early.err()).singleElement().asString().startsWith("chat-server: PASSWORD_CHANGE_REQUIRED: ");
            CommandLineRun changed = CommandLineRun.of(
                    folder,
                    password(first) + "\n" + PASSWORD + "\n",
                    "admin",
                    "--url",
                    server.base().toString(),
                    "--user",
                    "root-of-all",
                    "--password-file",
                    "-",
                    "change-password",
                    "--new-password-file",
                    "-");
            assertThat(changed.exitCode()).as(changed.toString()).isZero();
            assertThat(as(server, "root-of-all", PASSWORD, "status").value("administrators"))
                    .isEqualTo("1");

            if (TestEngine.isShared()) {
                besideNodes(server, data);
            } else {
                server.terminate();
                CommandLineRun second = reset(data, "bob");
                server.restart();
                assertThat(login(server, "bob", password(second)).isAdministrator())
                        .isTrue();
            }
        }
    }

    /** All nodes know the new password, and no longer the old one. */
    private void besideNodes(ServerProcess server, Path data) throws Exception {
        try (ServerProcess other = engine.server(folder.resolve("other")).start()) {
            CommandLineRun reset = reset(data, "bob");
            assertThat(reset.exitCode()).as(reset.toString()).isZero();
            for (ServerProcess node : List.of(server, other)) {
                assertThat(login(node, "bob", password(reset)).isAdministrator())
                        .isTrue();
                ChatFault refused = catchThrowableOfType(ChatFault.class, () -> login(node, "bob", PASSWORD));
                assertThat(refused.getFaultInfo().getCode()).isEqualTo("WRONG_CREDENTIALS");
            }
        }
    }

    private static String password(CommandLineRun run) {
        String line = run.out().get(run.out().size() - 1);
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    /** What is said of every command is tested without a process for each; here, that the process ends so. */
    @Test
    void theProcessEndsWithWhatWentWrong() throws Exception {
        CommandLineRun none = CommandLineRun.of(folder, "", "admin");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("chat-server: Missing command of admin.");
        CommandLineRun nowhere = CommandLineRun.of(
                folder, "x\n", "admin", "--url", "http://127.0.0.1:9/chat", "--token-file", "-", "status");
        assertThat(nowhere.exitCode()).isOne();
        assertThat(nowhere.err()).singleElement().asString().contains("cannot be reached");
    }

    private static ChatPort chat(ServerProcess server) {
        ChatPort port = new ChatService().getChatPort();
        ((BindingProvider) port)
                .getRequestContext()
                .put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, server.service().toString());
        return port;
    }

    private static Session register(ServerProcess server, String username, String setupToken) throws ChatFault {
        Register request = new Register();
        request.setUsername(username);
        request.setPassword(PASSWORD);
        request.setSetupToken(setupToken);
        return chat(server).register(request).getSession();
    }

    private static Session login(ServerProcess server, String username, String password) throws ChatFault {
        Login request = new Login();
        request.setUsername(username);
        request.setPassword(password);
        return chat(server).login(request).getSession();
    }
}
