package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import jakarta.xml.ws.BindingProvider;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ChatService;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.Fault;
import org.chatrpc.contract.ListRooms;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.database.SharedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers are running when a newer version migrates their database: they refuse everything until they are updated, and nothing is
 * lost or sent twice. What the newer version does is done by statements here, in one transaction, as its migration would.
 */
class NewerDatabaseIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int POLL_SECONDS = 25;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private String token;

    private static void execute(SharedDatabase database, String sql) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
        }
    }

    private ServerProcess start(SharedDatabase database, String name) {
        return ServerLaunch.in(folder.resolve(name))
                .option("--db", "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres")
                .setting("chat.db.user", "postgres")
                .start();
    }

    private static ChatPort chat(ServerProcess server) {
        ChatPort port = new ChatService().getChatPort();
        ((BindingProvider) port)
                .getRequestContext()
                .put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, server.service().toString());
        return port;
    }

    private void send(ServerProcess server, String text) throws ChatFault {
        SendMessage request = new SendMessage();
        request.setToken(token);
        request.setRoom("general");
        request.setBody(text);
        request.setClientMessageId(text);
        chat(server).sendMessage(request);
    }

    private String cursor(ServerProcess server) throws ChatFault {
        ListRooms request = new ListRooms();
        request.setToken(token);
        return chat(server).listRooms(request).getCursor();
    }

    private List<Event> poll(ServerProcess server, String cursor, int seconds) throws ChatFault {
        ReceiveMessages request = new ReceiveMessages();
        request.setToken(token);
        request.setCursor(cursor);
        request.setWaitSeconds(seconds);
        return chat(server).receiveMessages(request).getEvent();
    }

    private HttpResponse<String> health(ServerProcess server, String name) throws Exception {
        URI address = server.base().resolve("health/" + name);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static void assertRefusesAsOutdated(ChatFault thrown) {
        Fault fault = thrown.getFaultInfo();
        assertThat(fault.getCode()).isEqualTo("UNAVAILABLE");
        assertThat(fault.isRetryable()).isTrue();
        assertThat(fault.getRetryAfterMillis()).isPositive();
        assertThat(fault.getMessage()).contains("older than its database");
    }

    @Test
    void runningServersRefuseEverythingUntilTheyFitTheDatabase() throws Exception {
        try (SharedDatabase database = new SharedDatabase(folder.resolve("postgres"));
                ServerProcess one = start(database, "one");
                ServerProcess other = start(database, "other")) {
            Register register = new Register();
            register.setUsername("ann");
            register.setPassword("correct horse");
            token = chat(one).register(register).getSession().getToken();
            send(one, "before");
            String cursor = cursor(one);
            CompletableFuture<ChatFault> poll = CompletableFuture.supplyAsync(
                    () -> catchThrowableOfType(ChatFault.class, () -> poll(other, cursor, POLL_SECONDS)));
            await().during(Duration.ofSeconds(1)).atMost(SOON).until(() -> !poll.isDone());

            execute(database, """
                    INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                        execution_time, success) VALUES (999, '999', 'newer', 'SQL', 'V999__newer.sql', 1, 'newer', 1, true);
                    UPDATE log_head SET least_version = 999""");

            ChatFault ended = poll.get(POLL_SECONDS / 2, TimeUnit.SECONDS);
            assertThat(ended)
                    .as("the poll is refused long before its time is up")
                    .isNotNull();
            assertRefusesAsOutdated(ended);
            for (ServerProcess server : List.of(one, other)) {
                await().atMost(SOON).until(() -> health(server, "ready").statusCode() == 503);
                assertThat(health(server, "ready").body()).contains("newer version", "has to be updated");
                assertThat(health(server, "live").statusCode()).isEqualTo(200);
                assertRefusesAsOutdated(catchThrowableOfType(ChatFault.class, () -> send(server, "after")));
                assertRefusesAsOutdated(catchThrowableOfType(ChatFault.class, () -> cursor(server)));
                await().atMost(SOON)
                        .until(() ->
                                server.errors().stream().anyMatch(line -> line.contains("too old for its database")));
            }

            // A backup from before, in effect.
            execute(database, """
                    UPDATE log_head SET least_version = 30;
                    DELETE FROM flyway_schema_history WHERE version = '999'""");

            for (ServerProcess server : List.of(one, other)) {
                await().atMost(SOON).until(() -> health(server, "ready").statusCode() == 200);
                send(server, "after");
            }
            assertThat(poll(other, cursor, 0))
                    .filteredOn(event -> event.getKind().equals("MESSAGE_POSTED"))
                    .extracting(event -> event.getMessage().getBody())
                    .containsExactly("after");
        }
    }
}
