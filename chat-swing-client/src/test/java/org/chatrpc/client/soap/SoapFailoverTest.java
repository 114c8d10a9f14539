package org.chatrpc.client.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.gateway.page.FeedPage;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.contract.ListRoomsResponse;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.contract.SendMessageResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two real servers, one of which fails in various ways. */
class SoapFailoverTest {

    private static final SessionToken TOKEN = new SessionToken("secret");
    private static final OutgoingMessage MESSAGE = new OutgoingMessage("c1", "general", "Hello", Instant.now());
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(2);

    private final LoopbackServer one = new LoopbackServer();
    private final LoopbackServer two = new LoopbackServer();
    private final ServerAddresses both = ServerAddresses.of(one.address(), two.address());
    private final SoapChatGateway gateway = new SoapChatGateway(both, Set.of(), ANSWER_TIMEOUT);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void script() {
        script(one, "one");
        script(two, "two");
    }

    @AfterEach
    void stop() {
        over.countDown();
        one.close();
        two.close();
    }

    @Test
    void aMessageGoesToTheNextAddressWithTheSameIdIfTheFirstIsDown() {
        gateway.sendMessage(TOKEN, MESSAGE);
        one.close();
        gateway.sendMessage(TOKEN, MESSAGE);
        assertThat(asked).containsExactly("one sendMessage c1", "two sendMessage c1");
        assertThat(current()).isEqualTo(two.address());
    }

    @Test
    void aServerThatHasFallenSilentCostsOneCallItsTimeAndNotTheNext() {
        one.on("listRooms", request -> {
            over.await();
            return null;
        });
        gateway.listRooms(TOKEN);
        assertThat(asked).containsExactly("two listRooms");
        Instant before = Instant.now();
        gateway.listRooms(TOKEN);
        assertThat(Duration.between(before, Instant.now())).isLessThan(ANSWER_TIMEOUT);
    }

    @Test
    void aBalancerWithoutServersIsNoAnswer() {
        String broken = one.address().toString().replace("/chat/", "/broken/");
        for (int status : new int[] {502, 503, 504}) {
            one.http().createContext("/broken/" + status, exchange -> {
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            ServerAddress address = ServerAddress.parse(broken + status);
            SoapChatGateway balanced = new SoapChatGateway(ServerAddresses.of(address, two.address()), Set.of());
            balanced.listRooms(TOKEN);
            assertThat(balanced.reach().current()).isEqualTo(two.address());
        }
    }

    @Test
    void aFeedThatFailsOverIsNotHeldAtTheNextAddress() {
        one.close();
        gateway.receive(TOKEN, "l-7", Duration.ofSeconds(25));
        assertThat(asked).containsExactly("two receiveMessages l-7 0");
        gateway.receive(TOKEN, "l-7", Duration.ofSeconds(25));
        assertThat(asked).endsWith("two receiveMessages l-7 25");
    }

    @Test
    void aFeedWhoseCallsAreCutStaysWhereItIsAndTells() {
        for (LoopbackServer server : List.of(one, two)) {
            server.on("receiveMessages", request -> {
                int wait = ((ReceiveMessages) request).getWaitSeconds();
                asked.add((server == one ? "one " : "two ") + wait);
                if (wait > 0) {
                    over.await(ChatGateway.SHORTEST_HOLD.toMillis() + 500, TimeUnit.MILLISECONDS);
                    throw new IllegalStateException("cut on the way");
                }
                ReceiveMessagesResponse response = new ReceiveMessagesResponse();
                response.setCursor("l-7");
                return response;
            });
        }
        FeedPage page = gateway.receive(TOKEN, "l-7", Duration.ofSeconds(25));
        assertThat(page.cut()).isTrue();
        assertThat(asked).containsExactly("one 25", "one 0");
        assertThat(current()).isEqualTo(one.address());
    }

    @Test
    void aRoomThatMayHaveBeenMadeIsNotMadeAgain() {
        one.on("createRoom", request -> {
            asked.add("one createRoom");
            throw new IllegalStateException("after the call took effect");
        });
        two.on("createRoom", request -> {
            asked.add("two createRoom");
            return null;
        });
        assertThatThrownBy(() -> gateway.createRoom(TOKEN, new NewRoom("zoo", "", "", RoomKind.PUBLIC)))
                .isInstanceOf(GatewayException.Unreachable.class);
        assertThat(asked).containsExactly("one createRoom");
        assertThat(current()).isEqualTo(two.address());
    }

    @Test
    void anAddressOfAnotherChatIsFoundBeforeItIsNeeded() {
        two.on("receiveMessages", request -> {
            throw LoopbackServer.fault("UNAUTHENTICATED", "Sign in.", false);
        });
        gateway.listRooms(TOKEN);
        gateway.checkAddresses(TOKEN);
        assertThat(gateway.reach().same()).containsExactly(one.address());
        assertThat(gateway.reach().others()).containsExactly(two.address());
    }

    @Test
    void anAddressOfTheSameChatIsRecognised() {
        gateway.listRooms(TOKEN);
        gateway.checkAddresses(TOKEN);
        assertThat(gateway.reach().same()).containsExactlyInAnyOrder(one.address(), two.address());
        assertThat(current()).isEqualTo(one.address());
    }

    private ServerAddress current() {
        return gateway.reach().current();
    }

    private void script(LoopbackServer server, String name) {
        server.on("sendMessage", request -> {
            String id = ((SendMessage) request).getClientMessageId();
            asked.add(name + " sendMessage " + id);
            SendMessageResponse response = new SendMessageResponse();
            Receipt receipt = new Receipt();
            receipt.setMessageId("m1");
            receipt.setRoom("general");
            receipt.setNumber(1);
            receipt.setSentAt(Instant.EPOCH);
            response.setReceipt(receipt);
            return response;
        });
        server.on("listRooms", request -> {
            asked.add(name + " listRooms");
            ListRoomsResponse response = new ListRoomsResponse();
            response.setCursor("l-7");
            return response;
        });
        server.on("receiveMessages", request -> {
            ReceiveMessages asking = (ReceiveMessages) request;
            asked.add(name + " receiveMessages " + asking.getCursor() + " " + asking.getWaitSeconds());
            ReceiveMessagesResponse response = new ReceiveMessagesResponse();
            response.setCursor("l-7");
            return response;
        });
    }
}
