package org.chatrpc.client.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.gateway.SendReceipt;
import org.chatrpc.client.session.gateway.page.HistoryPage;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.MessageRevision;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;

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

    SendReceipt send(String me, OutgoingMessage message, List<Attachment> files) {
        if (refusals.containsKey(message.body())) {
            throw new GatewayException.Refused(refusals.get(message.body()));
        }
        throwIfRefused();
        return receipts.computeIfAbsent(new Sent(me, message.clientMessageId()), sent -> post(me, message, files));
    }

    ChatMessage edit(String me, OutgoingChange.Edit edit) {
        throwIfRefused();
        ChatMessage old = find(edit.messageId());
        if (!old.author().equals(me)) {
            throw Failures.refused("NOT_PERMITTED", "Only its author can edit a message.", "messageId");
        } else if (old.deletedAt().isPresent()) {
            throw Failures.refused("MESSAGE_DELETED", "It has been deleted.", "messageId");
        } else if (old.body().equals(edit.body())) {
            return old;
        } else if (edit.revision().orElse(old.revision()) != old.revision()) {
            throw Failures.refused("REVISION_CONFLICT", "It has been edited.", "revision");
        }
        state.edit(old.room(), old.number(), edit.body());
        return find(edit.messageId());
    }

    void delete(String me, String messageId, String reason) {
        throwIfRefused();
        ChatMessage old = find(messageId);
        Role role = state.room(old.room()).members.getOrDefault(me, Role.MEMBER);
        if (!old.author().equals(me) && !role.moderates()) {
            throw Failures.refused("NOT_PERMITTED", "Only its author can delete a message.", "messageId");
        } else if (old.deletedAt().isEmpty()) {
            state.delete(old.room(), old.number(), new ChatMessage.Deleter(me, reason));
        }
    }

    List<MessageRevision> revisions(String me, String messageId) {
        ChatMessage message = find(messageId);
        Role role = state.room(message.room()).members.getOrDefault(me, Role.MEMBER);
        if (!message.author().equals(me) && !role.moderates()) {
            throw Failures.refused("NOT_PERMITTED", "Only its author can read earlier texts.", "messageId");
        }
        return state.room(message.room()).revisions(message);
    }

    private ChatMessage find(String messageId) {
        return state.message(messageId);
    }

    private void throwIfRefused() {
        if (nextRefusal.isPresent()) {
            Refusal refusal = nextRefusal.get();
            nextRefusal = Optional.empty();
            throw new GatewayException.Refused(refusal);
        }
    }

    HistoryPage page(String me, String room, HistoryRange range, int limit) {
        HistoryPage page = state.room(room).page(range, limit);
        return new HistoryPage(
                page.messages().stream().map(message -> Seen.by(me, message)).toList(), page.hasMore());
    }

    private SendReceipt post(String me, OutgoingMessage message, List<Attachment> files) {
        ChatMessage stored =
                state.post(message.room(), me, message.body(), message.clientMessageId(), message.replyTo(), files);
        return new SendReceipt(stored.messageId(), stored.room(), stored.number(), stored.sentAt());
    }
}
