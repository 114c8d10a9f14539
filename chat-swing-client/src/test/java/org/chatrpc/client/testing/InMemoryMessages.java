package org.chatrpc.client.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.client.session.ChatMessage;
import org.chatrpc.client.session.GatewayException;
import org.chatrpc.client.session.HistoryPage;
import org.chatrpc.client.session.HistoryRange;
import org.chatrpc.client.session.OutgoingMessage;
import org.chatrpc.client.session.Refusal;
import org.chatrpc.client.session.SendReceipt;

/**
 * Sends messages exactly once and reads them at the in-memory server; {@code me} is the caller. Guarded by the lock
 * of {@link InMemoryServer}.
 */
final class InMemoryMessages {

    private record Sent(String author, String clientMessageId) {}

    private final InMemoryState state;
    private final Map<Sent, SendReceipt> receipts = new HashMap<>();
    private final Map<String, Refusal> refusals = new HashMap<>();
    private Optional<Refusal> nextRefusal = Optional.empty();

    InMemoryMessages(InMemoryState state) {
        this.state = state;
    }

    void refuseNext(Refusal refusal) {
        nextRefusal = Optional.of(refusal);
    }

    /** Refuses a text each time that it is sent. */
    void refuse(String body, Refusal refusal) {
        refusals.put(body, refusal);
    }

    SendReceipt send(String me, OutgoingMessage message) {
        if (refusals.containsKey(message.body())) {
            throw new GatewayException.Refused(refusals.get(message.body()));
        }
        if (nextRefusal.isPresent()) {
            Refusal refusal = nextRefusal.get();
            nextRefusal = Optional.empty();
            throw new GatewayException.Refused(refusal);
        }
        return receipts.computeIfAbsent(new Sent(me, message.clientMessageId()), sent -> post(me, message));
    }

    HistoryPage page(String me, String room, HistoryRange range, int limit) {
        HistoryPage page = state.room(room).page(range, limit);
        return new HistoryPage(
                page.messages().stream()
                        .map(message -> InMemoryState.seenBy(me, message))
                        .toList(),
                page.hasMore());
    }

    private SendReceipt post(String me, OutgoingMessage message) {
        ChatMessage stored =
                state.post(message.room(), me, message.body(), message.clientMessageId(), Optional.empty());
        return new SendReceipt(stored.messageId(), stored.room(), stored.number(), stored.sentAt());
    }
}
