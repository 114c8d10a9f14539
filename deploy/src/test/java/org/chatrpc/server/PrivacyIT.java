package org.chatrpc.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.xml.ws.BindingProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ChatService;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.contract.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator types to hand over and to forget what is stored of a person. */
class PrivacyIT {
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
        return CommandLineRun.admin(folder, server, "alice", PASSWORD, command);
    }

    /** Runs a command against the database itself, as on the server's own machine. */
    private CommandLineRun local(ServerProcess server, String... command) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--data", server.data().toString()));
        arguments.addAll(List.of(command));
        return CommandLineRun.of(folder, "", engine.environment(), arguments.toArray(String[]::new));
    }

    private CommandLineRun export(ServerProcess server, String... command) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("export"));
        arguments.addAll(List.of(command));
        return local(server, arguments.toArray(String[]::new));
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

    private static void send(ServerProcess server, Session session, String text) throws ChatFault {
        SendMessage request = new SendMessage();
        request.setToken(session.getToken());
        request.setRoom("general");
        request.setBody(text);
        request.setClientMessageId(text);
        chat(server).sendMessage(request);
    }

    @Test
    void aPersonIsExportedErasedAndNeverComesBack() throws Exception {
        try (ServerProcess server = engine.server(folder.resolve("data")).start()) {
            send(server, register(server, "alice"), "one");
            send(server, register(server, "bob"), "two");

            Path ofBob = folder.resolve("bob");
            CommandLineRun person = export(server, "person", "bob", "--to", ofBob.toString());
            assertThat(person.exitCode()).as(person.toString()).isZero();
            assertThat(Files.readString(ofBob.resolve("export.jsonl"))).contains("\"two\"", "127.0.0.1");
            assertThat(export(server, "person", "bob", "--to", ofBob.toString()).err())
                    .containsExactly("chat-server: " + ofBob + " exists. An export is made in a new folder.");
            assertThat(export(
                                    server,
                                    "person",
                                    "nobody",
                                    "--to",
                                    folder.resolve("x").toString())
                            .err())
                    .containsExactly("chat-server: There is no account nobody.");

            assertThat(admin(server, "erase", "alice", "--confirm", "alice", "--messages", "keep")
                            .err())
                    .singleElement()
                    .asString()
                    .startsWith("chat-server: LAST_ADMINISTRATOR");
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> admin(server, "erase", "bob", "--confirm", "bob", "--messages", "delete")
                            .out()
                            .contains("finished: true"));
            assertThat(admin(server, "create", "bob").err())
                    .singleElement()
                    .asString()
                    .startsWith("chat-server: USERNAME_TAKEN");

            CommandLineRun audit = local(server, "audit", "list");
            assertThat(audit.out())
                    .as("beside the running server, and only for those who exist")
                    .filteredOn(line -> line.contains("\tEXPORTED\t"))
                    .singleElement()
                    .asString()
                    .contains("\tbob\t", "userOfMachine");
            assertThat(local(server, "audit", "verify").exitCode()).isZero();

            Path rooms = folder.resolve("rooms");
            CommandLineRun exported = export(server, "rooms", "--all", "--to", rooms.toString());
            assertThat(exported.exitCode()).as(exported.toString()).isZero();
            String said = exported.out().get(exported.out().size() - 1);
            String head = said.substring(said.lastIndexOf(' ') + 1);
            Path lines = rooms.resolve("export.jsonl");
            assertThat(Files.readString(lines)).contains("\"one\"").doesNotContain("bob", "\"two\"");
            CommandLineRun intact = export(server, "verify", rooms.toString(), "--head", head);
            assertThat(intact.exitCode()).isZero();
            assertThat(intact.out())
                    .contains("message 2 of general is deleted with the erasure of a person, or by that person before");

            Files.writeString(lines, Files.readString(lines).replace("\"one\"", "\"won\""), UTF_8);
            CommandLineRun changed = export(server, "verify", rooms.toString());
            assertThat(changed.exitCode()).isOne();
            assertThat(changed.out()).anyMatch(line -> line.endsWith(" was changed"));
            byte[] bytes = Files.readAllBytes(lines);
            bytes[20] = (byte) 0xff;
            Files.write(lines, bytes);
            CommandLineRun noText = export(server, "verify", rooms.toString());
            assertThat(noText.exitCode()).isOne();
            assertThat(noText.out()).contains("line 1 was changed");
            assertThat(export(server, "rooms", "--to", folder.resolve("y").toString())
                            .exitCode())
                    .isEqualTo(2);
        }
    }
}
