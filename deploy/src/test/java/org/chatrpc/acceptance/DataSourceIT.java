package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.database.SharedDatabase;
import org.chatrpc.recipe.Recipe;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.chatrpc.server.direct.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** An application server on PostgreSQL through its own data source, created by the recipe's option {@code --db}. */
class DataSourceIT {
    private static final String PASSWORD = "Pass:word=1&2";
    private static final String ROOM = "kept";
    private static final int MESSAGES = 20;
    private static final int COMPARED = Integer.getInteger("chat.direct.calls", 200);
    private static final Pattern SETUP_TOKEN = Pattern.compile("takes the setup token ([A-Za-z0-9_-]+)");

    @Test
    void theChatIsStoredInPostgresAndFollowsOtherNodes(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        try (SharedDatabase database = new SharedDatabase(folder.resolve("postgres"))) {
            database.addUser("chat", PASSWORD);
            String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/chat";
            Recipe server = Recipe.ofBuild().withDataSource(url, "chat", PASSWORD);
            URL base = server.base().toURL();
            server.setUp();
            server.start();
            try {
                takeOver(server);
                compareAnswers(server, folder);
                DeployedChat.awaitReady(base);
                Person alice = Person.signUp(base, "alice");
                alice.createRoom(ROOM, "PUBLIC");
                Receipt receipt = alice.send(ROOM, "kept", "id-1", null);
                try (ServerProcess node = ServerLaunch.in(folder.resolve("node"))
                        .option("--db", url)
                        .setting("chat.db.user", "chat")
                        .setting("chat.db.password", PASSWORD)
                        .start()) {
                    Person there = alice.signInAgain(node.base().toURL());
                    System.out.println("From the application server to a node: " + latency(alice, there));
                    System.out.println("From a node to the application server: " + latency(there, alice));
                }

                database.stop();
                assertThat(refusal(alice).getFaultInfo().isRetryable()).isTrue();
                assertThat(refusal(alice).getFaultInfo().getCode()).isNotEqualTo("INTERNAL");
                database.start();
                DeployedChat.awaitReady(base);
                alice.send(ROOM, "after the outage");

                server.stop();
                server.start();
                DeployedChat.awaitReady(base);
                assertThat(alice.send(ROOM, "kept", "id-1", null).getMessageId())
                        .isEqualTo(receipt.getMessageId());
                assertThat(alice.history(ROOM, null, null, 200).getMessage())
                        .hasSize(2 * MESSAGES + 2)
                        .last()
                        .satisfies(message -> assertThat(message.getBody()).isEqualTo("after the outage"));
            } finally {
                server.stop();
            }
        }
    }

    /** A stranger does not get the first account, which administers the chat: that takes what only the server's log shows. */
    private static void takeOver(Recipe server) throws Exception {
        URL base = server.base().toURL();
        DeployedChat.awaitDatabase(base);
        ChatFault refused = catchThrowableOfType(ChatFault.class, () -> Person.signUp(base, "mallory"));
        assertThat(refused.getFaultInfo().getCode()).isEqualTo("SETUP_TOKEN_REQUIRED");
        // Each start makes another, and Payara's recipe has started the server once.
        List<String> tokens = SETUP_TOKEN
                .matcher(Files.readString(server.log()))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(tokens).isNotEmpty();
        System.setProperty("chat.setup.token", tokens.get(tokens.size() - 1));
        Operator.of(base);
    }

    /** Every call of this server passes through its SOAP stack; the answers are those of a server that makes some itself. */
    private static void compareAnswers(Recipe server, Path folder) throws Exception {
        try (ServerProcess other = ServerLaunch.in(folder.resolve("direct"))
                .setting("chat.message.perSecond", "0")
                .setting("chat.presence.maxMembers", "0")
                .start()) {
            Operator.of(other.base().toURL());
            Comparison.between(other.service(), server.base().resolve("ChatService"))
                    .run(COMPARED, System.nanoTime());
        }
    }

    private static ChatFault refusal(Person person) {
        return catchThrowableOfType(ChatFault.class, () -> person.send(ROOM, "during the outage"));
    }

    /** The latency of messages to a waiting reader. */
    private static String latency(Person from, Person to) throws Exception {
        List<Long> millis = new ArrayList<>();
        String cursor = to.now();
        for (int i = 0; i < MESSAGES; i++) {
            String since = cursor;
            CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> awaitMessage(to, since));
            long sent = System.nanoTime();
            from.send(ROOM, "message " + i);
            cursor = waiting.get();
            millis.add(Duration.ofNanos(System.nanoTime() - sent).toMillis());
        }
        Collections.sort(millis);
        return "median " + millis.get(MESSAGES / 2) + " ms, at the most " + millis.get(MESSAGES - 1) + " ms";
    }

    /** Returns the cursor after the message. */
    private static String awaitMessage(Person person, String cursor) {
        try {
            ReceiveMessagesResponse answer = person.receive(cursor, 20, null);
            while (answer.getEvent().stream().noneMatch(event -> event.getKind().equals("MESSAGE_POSTED"))) {
                answer = person.receive(answer.getCursor(), 20, null);
            }
            return answer.getCursor();
        } catch (ChatFault fault) {
            throw new IllegalStateException(fault);
        }
    }
}
