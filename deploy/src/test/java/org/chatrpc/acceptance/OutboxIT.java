package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.GetHistoryResponse;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.admin.CreateServiceAccount;
import org.chatrpc.contract.admin.CreateServiceToken;
import org.chatrpc.database.SharedDatabase;
import org.chatrpc.orders.OrderClient;
import org.chatrpc.orders.OrdersDatabase;
import org.chatrpc.orders.OrdersDatabase.Order;
import org.chatrpc.orders.OrdersWar;
import org.chatrpc.recipe.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application beside the chat in one application server posts in its own transactions, while the server is killed with SIGKILL
 * round after round: in the end there is a message if and only if there is the order.
 *
 * <p>{@code -Doutbox.rounds} sets the number of rounds, {@code -Dchat.crash.seed} the random moments.
 */
class OutboxIT {
    private static final int ROUNDS = Integer.getInteger("chat.outbox.rounds", 3);
    private static final long SEED = Long.getLong("chat.crash.seed", System.nanoTime());
    private static final List<String> ROOMS = List.of("red", "green");
    private static final int CLIENTS = 4;
    private static final int LEAST_MILLIS = 300;
    private static final int MOST_MILLIS = 3_000;
    private static final String PASSWORD = "orders";

    private final Recipe server = Recipe.ofBuild();
    private final URL base = url(server);
    private final AtomicBoolean stop = new AtomicBoolean();

    @Test
    void thereIsAMessageIfAndOnlyIfThereIsTheOrder(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        System.out.println("Outbox: " + ROUNDS + " rounds, -Dchat.crash.seed=" + SEED);
        ExecutorService threads = Executors.newCachedThreadPool();
        try (SharedDatabase postgres = new SharedDatabase(folder.resolve("postgres"))) {
            postgres.addUser("orders", PASSWORD);
            String url = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/orders";
            OrdersDatabase database = new OrdersDatabase(url, "orders", PASSWORD);
            database.create();
            Path token = folder.resolve("token");
            server.setUp();
            OrdersWar.deploy(server, url, "orders", PASSWORD, token);
            server.start();
            try {
                DeployedChat.awaitReady(base);
                Person alice = Person.signUp(base, "alice");
                for (String room : ROOMS) {
                    alice.createRoom(room, "PUBLIC");
                }
                alice.createRoom("closed", "PUBLIC");
                Files.writeString(token, serviceToken());
                OrderClient client = client("single", 0);
                awaitApplication(client);

                underLoad(threads);
                compare(alice, database);
                whatIsRefusedWaitsForItsOperator(alice, database, client);
                assertThat(client.post("outside", "none", "red").body()).contains("no active transaction");
            } finally {
                stop.set(true);
                server.kill();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theApplicationHasTheExampleOfThePage() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/chatrpc/orders/Orders.java"));
        assertThat(Files.readString(Path.of("../docs/transactions.md")))
                .contains("```java\n" + source.substring(source.indexOf("import ")) + "```");
    }

    private void underLoad(ExecutorService threads) throws Exception {
        Random random = new Random(SEED);
        List<Future<Integer>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(threads.submit(client("client" + i, SEED + i)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            TimeUnit.MILLISECONDS.sleep(LEAST_MILLIS + random.nextInt(MOST_MILLIS - LEAST_MILLIS));
            server.kill();
            server.start();
            awaitApplication(client("waiting", 0));
        }
        TimeUnit.MILLISECONDS.sleep(LEAST_MILLIS);
        stop.set(true);
        int stored = 0;
        for (Future<Integer> client : clients) {
            stored += client.get(60, TimeUnit.SECONDS);
        }
        assertThat(stored).as("orders that were acknowledged").isGreaterThan(ROUNDS * CLIENTS);
    }

    private void compare(Person alice, OrdersDatabase database) throws Exception {
        DeployedChat.awaitReady(base);
        awaitEmpty(database);
        List<Order> orders = database.orders();
        int messages = 0;
        for (String room : ROOMS) {
            List<Message> history = history(alice, room);
            messages += history.size();
            List<String> expected = orders.stream()
                    .filter(order -> order.room().equals(room))
                    .map(Order::text)
                    .toList();
            assertThat(history).extracting(Message::getBody).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(history).extracting(Message::getBody).noneMatch(text -> text.contains("undone"));
            assertInOrder(history);
        }
        System.out.println("Outbox: " + orders.size() + " orders, " + messages + " messages");
        assertThat(orders).hasSize(messages);
        assertThat(orders).extracting(Order::messageId).doesNotHaveDuplicates();
        sentAgainNothingIsNew(orders, database, messages, alice);
    }

    /** The orders of a client follow each other as long as they are answered, so their messages in a room do. */
    private static void assertInOrder(List<Message> history) {
        Map<String, Integer> last = new HashMap<>();
        for (Message message : history) {
            String number = message.getBody().split(" ")[1];
            int dash = number.lastIndexOf('-');
            int current = Integer.parseInt(number.substring(dash + 1));
            Integer before = last.put(number.substring(0, dash), current);
            assertThat(before == null || before < current).as(number).isTrue();
        }
    }

    /** Rows whose deletion a crash undid: the id of each is that of its message. */
    private static void sentAgainNothingIsNew(List<Order> orders, OrdersDatabase database, int messages, Person alice)
            throws Exception {
        database.execute("INSERT INTO chat_outbox (id, room, body)"
                + " SELECT message_id, room, 'Order ' || number || ' was placed' FROM orders");
        awaitEmpty(database);
        int after = 0;
        for (String room : ROOMS) {
            after += history(alice, room).size();
        }
        assertThat(after).isEqualTo(messages).isEqualTo(orders.size());
    }

    private static void whatIsRefusedWaitsForItsOperator(Person alice, OrdersDatabase database, OrderClient client)
            throws Exception {
        assertThat(client.post("commit", "refused-1", "closed").statusCode()).isEqualTo(204);
        assertThat(client.post("commit", "other-1", "red").statusCode()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.rows("SELECT fault_code, room FROM chat_outbox", 2)
                        .equals(List.of(List.of("NOT_A_MEMBER", "closed"))));
        assertThat(history(alice, "red"))
                .last()
                .satisfies(message -> assertThat(message.getBody()).isEqualTo("Order other-1 was placed"));
        alice.inviteMember("closed", "orders-bot");
        database.execute("UPDATE chat_outbox SET fault_code = NULL WHERE room = 'closed'");
        awaitEmpty(database);
        assertThat(history(alice, "closed")).extracting(Message::getBody).containsExactly("Order refused-1 was placed");
    }

    private String serviceToken() throws Exception {
        Operator operator = Operator.of(base);
        CreateServiceAccount account = new CreateServiceAccount();
        account.setToken(operator.token());
        account.setUsername("orders-bot");
        account.getRoom().addAll(ROOMS);
        operator.port().createServiceAccount(account);
        CreateServiceToken token = new CreateServiceToken();
        token.setToken(operator.token());
        token.setUsername("orders-bot");
        token.setName("orders");
        return operator.port().createServiceToken(token).getSecret();
    }

    private OrderClient client(String name, long seed) {
        return new OrderClient(server.base(), name, ROOMS, stop, seed);
    }

    private static void awaitApplication(OrderClient client) {
        await().atMost(Duration.ofMinutes(2)).until(client::isReady);
    }

    private static void awaitEmpty(OrdersDatabase database) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> database.rows("SELECT id FROM chat_outbox", 1).isEmpty());
    }

    private static List<Message> history(Person person, String room) throws ChatFault {
        List<Message> all = new ArrayList<>();
        GetHistoryResponse page;
        do {
            long after = all.isEmpty() ? 0 : all.get(all.size() - 1).getNumber();
            page = person.history(room, null, after, 200);
            all.addAll(page.getMessage());
        } while (page.isHasMore());
        return all;
    }

    private static URL url(Recipe server) {
        try {
            return server.base().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
