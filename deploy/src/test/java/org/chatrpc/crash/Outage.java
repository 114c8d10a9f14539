package org.chatrpc.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import jakarta.xml.ws.BindingProvider;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ChatService;
import org.chatrpc.contract.ListRooms;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.SendMessage;

/** The effects of a database outage on a user with one conversation. For one thread. */
final class Outage {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final ChatPort one;
    private final ChatPort other;
    private String token;
    private String cursor;
    private String head;

    /** @param other a second node, used after the outage */
    Outage(URI one, URI other) {
        this.one = port(one);
        this.other = port(other);
    }

    /** Signs up and writes a message to read later. */
    void before() throws ChatFault {
        Register register = new Register();
        register.setUsername("alice");
        register.setPassword("correct horse");
        token = one.register(register).getSession().getToken();
        ListRooms list = new ListRooms();
        list.setToken(token);
        cursor = one.listRooms(list).getCursor();
        send(one, "before");
        head = one.listRooms(list).getCursor();
    }

    /**
     * During the outage nothing can be written. As the node cannot know whether it alone is cut off, it soon does not give out messages
     * either, but polls that have none go on.
     */
    void callsFailSoonAndIdlePollsAnswer() throws ChatFault {
        Instant start = Instant.now();
        ChatFault fault = catchThrowableOfType(ChatFault.class, () -> send(one, "during"));
        assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
        assertThat(fault.getFaultInfo().isRetryable()).isTrue();
        assertThat(fault.getFaultInfo().getCode()).isNotEqualTo("INTERNAL");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            ChatFault refused = catchThrowableOfType(ChatFault.class, () -> bodies(one));
            assertThat(refused).isNotNull();
            assertThat(refused.getFaultInfo().getCode()).isEqualTo("UNAVAILABLE");
            assertThat(refused.getFaultInfo().isRetryable()).isTrue();
        });
        assertThat(poll(one, head).getEvent()).isEmpty();
    }

    /** After the outage the same message is sent again, and both nodes return the same history. */
    void after() throws ChatFault {
        Receipt receipt = send(one, "during");
        await().untilAsserted(() -> assertThat(bodies(other)).containsSubsequence("before", "during"));
        assertThat(send(other, "during").getMessageId()).isEqualTo(receipt.getMessageId());
    }

    private Receipt send(ChatPort port, String body) throws ChatFault {
        SendMessage message = new SendMessage();
        message.setToken(token);
        message.setRoom("general");
        message.setBody(body);
        message.setClientMessageId("id-of-" + body);
        return port.sendMessage(message).getReceipt();
    }

    private List<String> bodies(ChatPort port) throws ChatFault {
        return poll(port, cursor).getEvent().stream()
                .filter(event -> event.getKind().equals("MESSAGE_POSTED"))
                .map(event -> event.getMessage().getBody())
                .toList();
    }

    private ReceiveMessagesResponse poll(ChatPort port, String from) throws ChatFault {
        ReceiveMessages poll = new ReceiveMessages();
        poll.setToken(token);
        poll.setCursor(from);
        return port.receiveMessages(poll);
    }

    private static ChatPort port(URI service) {
        ChatPort port = new ChatService().getChatPort();
        ((BindingProvider) port).getRequestContext().put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, service.toString());
        return port;
    }
}
