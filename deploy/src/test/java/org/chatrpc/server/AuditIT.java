package org.chatrpc.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.WebServiceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ChatService;
import org.chatrpc.contract.ListUsers;
import org.chatrpc.contract.Login;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.Session;
import org.chatrpc.contract.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who has to answer for the chat does with its audit log. */
class AuditIT {
    private static final String PASSWORD = "correct horse";
    private static final Duration SOON = Duration.ofSeconds(20);

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

    private CommandLineRun as(ServerProcess server, String user, String... command) throws Exception {
        return CommandLineRun.admin(folder, server, user, PASSWORD, command);
    }

    private CommandLineRun audit(ServerProcess server, String... command) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--data", server.data().toString(), "audit"));
        arguments.addAll(List.of(command));
        return CommandLineRun.of(folder, "", engine.environment(), arguments.toArray(String[]::new));
    }

    @Test
    void whoDidWhatIsRecordedShownCheckedAndWrittenOutside() throws Exception {
        Path outside = folder.resolve("audit.jsonl");
        try (ServerProcess server = engine.server(folder.resolve("data"))
                .setting("chat.audit.file", outside.toString())
                .start()) {
            register(server, "alice");
            Session bob = register(server, "bob");
            assertThat(refusalOf(server, "bob", "the wrong password")).isEqualTo("WRONG_CREDENTIALS");
            assertThat(refusalOf(server, "my-password-typed-as-name", "x")).isEqualTo("WRONG_CREDENTIALS");
            assertThat(as(server, "bob", "promote", "bob").exitCode()).isOne();
            assertThat(as(server, "alice", "make-auditor", "bob").value("auditor"))
                    .isEqualTo("true");
            assertThat(people(server, bob))
                    .as("in the own record only")
                    .filteredOn(person -> person.isAuditor() != null)
                    .singleElement()
                    .matches(person -> person.getUsername().equals("bob") && person.isAuditor());
            assertThat(as(server, "alice", "audit-log").err())
                    .singleElement()
                    .asString()
                    .startsWith("chat-server: NOT_PERMITTED: Only auditors");

            List<String> log = as(server, "bob", "audit-log").out();
            assertThat(log.get(0)).startsWith("number\tat\tkind\toperation\toutcome\tactor\taddress");
            assertThat(log)
                    .anyMatch(line -> line.contains("\tREFUSED\tLogin\tWRONG_CREDENTIALS\t\t127.0.0.1\t\tbob\t"))
                    .anyMatch(line -> line.contains("\tREFUSED\tLogin\tWRONG_CREDENTIALS\t\t127.0.0.1\t\t\t"))
                    .anyMatch(line ->
                            line.contains("\tREFUSED\tSetAdministrator\tNOT_PERMITTED\tbob\t127.0.0.1\t\tbob\t"))
                    .anyMatch(line -> line.contains("\tACCOUNT_UPDATED\tSetAuditor\t\talice\t127.0.0.1\t\tbob\t"
                            + "{\"auditor\":\"false\"}\t{\"auditor\":\"true\"}"))
                    .anyMatch(line -> line.contains("\tSESSION_OPENED\tLogin\t\talice\t127.0.0.1\t"))
                    .noneMatch(line -> line.contains("typed-as-name") || line.contains("horse"));
            assertThat(as(server, "bob", "audit-log", "--refused", "--actor", "bob")
                            .out())
                    .hasSize(2);

            CommandLineRun verified = audit(server, "verify");
            assertThat(verified.exitCode()).as(verified.toString()).isZero();
            int entries = audit(server, "list").out().size();
            assertThat(audit(server, "export").out()).hasSize(entries);
            await().atMost(SOON).until(() -> Files.readAllLines(outside).size() >= entries);
            assertThat(audit(server, "verify", "--outside", outside.toString()).out())
                    .anyMatch(line -> line.contains("agrees with the"));
            Path damaged = damaged(outside);
            assertThat(audit(server, "verify", "--outside", damaged.toString()).err())
                    .singleElement()
                    .asString()
                    .matches(".*In " + damaged + ", entry \\d+ was changed.");
            server.terminate();
            tamper(server.data());
            CommandLineRun found = audit(server, "verify");
            assertThat(found.exitCode()).isOne();
            assertThat(found.out()).containsExactly("entry 3 was changed", "entry 5 is missing");
            assertThat(found.err()).singleElement().asString().contains("2 findings");
        }
        assertThat(CommandLineRun.of(folder, "", "audit").err()).contains("chat-server: Missing command of audit.");
    }

    /** A copy with a byte that is no text in the name of somebody. */
    private Path damaged(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[new String(bytes, ISO_8859_1).indexOf("alice")] = (byte) 0xff;
        return Files.write(folder.resolve("damaged.jsonl"), bytes);
    }

    private void tamper(Path data) throws Exception {
        List<String> unlock = TestEngine.isShared()
                ? List.of("ALTER TABLE audit_entry DISABLE TRIGGER USER")
                : List.of("DROP TRIGGER audit_entry_is_not_changed", "DROP TRIGGER audit_entry_is_not_deleted");
        try (Connection connection = engine.connect(data);
                Statement statement = connection.createStatement()) {
            for (String sql : unlock) {
                statement.execute(sql);
            }
            statement.execute("UPDATE audit_entry SET actor = 'mallory' WHERE number = 3");
            statement.execute("DELETE FROM audit_entry WHERE number = 5");
        }
    }

    @Test
    void whatWasAcknowledgedBeforeACrashHasItsEntry() throws Exception {
        Path outside = folder.resolve("audit.jsonl");
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (ServerProcess server = engine.server(folder.resolve("data"))
                .setting("chat.audit.file", outside.toString())
                .setting("chat.registration.perHour", "100000")
                .start()) {
            register(server, "alice");
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                String prefix = "user-" + writer + "-";
                writers.add(new Thread(() -> registerUntilTheServerDies(server, prefix, acknowledged)));
            }
            writers.forEach(Thread::start);
            // Each registration hashes a password, which takes long on a busy machine.
            await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() > 40);
            server.kill();
            for (Thread writer : writers) {
                writer.join();
            }
            server.restart();
            List<String> exported = audit(server, "export").out();
            assertThat(acknowledged)
                    .allSatisfy(name -> assertThat(exported)
                            .anyMatch(line -> line.contains("\"kind\":\"ACCOUNT_CREATED\"")
                                    && line.contains("\"subject\":\"" + name + "\"")));
            await().atMost(SOON).until(() -> Files.readAllLines(outside).size() >= exported.size());
            CommandLineRun verified = audit(server, "verify", "--outside", outside.toString());
            assertThat(verified.exitCode()).as(verified.toString()).isZero();
        }
    }

    private static void registerUntilTheServerDies(ServerProcess server, String prefix, Set<String> acknowledged) {
        try {
            for (int number = 0; number < 10_000; number++) {
                register(server, prefix + number);
                acknowledged.add(prefix + number);
            }
        } catch (WebServiceException | ChatFault e) {
            // The server is gone.
        }
    }

    private static ChatPort chat(ServerProcess server) {
        ChatPort port = new ChatService().getChatPort();
        ((BindingProvider) port)
                .getRequestContext()
                .put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, server.service().toString());
        return port;
    }

    private static Session register(ServerProcess server, String username) throws ChatFault {
        Register request = new Register();
        request.setUsername(username);
        request.setPassword(PASSWORD);
        return chat(server).register(request).getSession();
    }

    private static List<User> people(ServerProcess server, Session session) throws ChatFault {
        ListUsers request = new ListUsers();
        request.setToken(session.getToken());
        return chat(server).listUsers(request).getUser();
    }

    private static String refusalOf(ServerProcess server, String username, String password) {
        Login request = new Login();
        request.setUsername(username);
        request.setPassword(password);
        try {
            chat(server).login(request);
            return "";
        } catch (ChatFault e) {
            return e.getFaultInfo().getCode();
        }
    }
}
