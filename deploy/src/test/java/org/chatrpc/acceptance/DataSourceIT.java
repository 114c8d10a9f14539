package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.crash.SharedDatabase;
import org.chatrpc.recipe.Recipe;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** An application server on PostgreSQL through its own data source, created by the recipe's option {@code --db}. */
class DataSourceIT {
    private static final String PASSWORD = "Pass:word=1&2";
    private static final int MESSAGES = 20;

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
                DeployedChat.awaitReady(base);
                Person alice = Person.signUp(base, "alice");
                Receipt receipt = alice.send("general", "kept", "id-1", null);
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
                alice.send("general", "after the outage");

                server.stop();
                server.start();
                DeployedChat.awaitReady(base);
                assertThat(alice.send("general", "kept", "id-1", null).getMessageId())
                        .isEqualTo(receipt.getMessageId());
                assertThat(alice.history("general", null, null, 200).getMessage())
                        .hasSize(2 * MESSAGES + 2)
                        .last()
                        .satisfies(message -> assertThat(message.getBody()).isEqualTo("after the outage"));
            } finally {
                server.stop();
            }
        }
    }

    private static ChatFault refusal(Person person) {
        return catchThrowableOfType(ChatFault.class, () -> person.send("general", "during the outage"));
    }

    /** The latency of messages to a waiting reader. */
    private static String latency(Person from, Person to) throws Exception {
        List<Long> millis = new ArrayList<>();
        String cursor = to.now();
        for (int i = 0; i < MESSAGES; i++) {
            String since = cursor;
            CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> awaitMessage(to, since));
            long sent = System.nanoTime();
            from.send("general", "message " + i);
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
