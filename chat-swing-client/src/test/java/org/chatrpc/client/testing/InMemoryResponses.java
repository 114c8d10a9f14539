package org.chatrpc.client.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.gateway.page.HistoryPage;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.gateway.page.ThreadPage;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Reaction;
import org.chatrpc.client.session.model.Responses;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.outgoing.OutgoingReaction;

/**
 * Reactions, pins and threads at the in-memory server; {@code me} is the caller. Guarded by the lock of
 * {@link InMemoryServer}.
 */
final class InMemoryResponses {

    private final InMemoryState state;
    private Optional<Refusal> nextRefusal = Optional.empty();

    InMemoryResponses(InMemoryState state) {
        this.state = state;
    }

    void refuseNext(Refusal refusal) {
        nextRefusal = Optional.of(refusal);
    }

    void react(String me, OutgoingReaction reaction) {
        throwIfRefused();
        react(me, undeleted(reaction.messageId()), reaction.emoji(), reaction.chosen());
    }

    void react(String username, ChatMessage message, String emoji, boolean chosen) {
        Responses with = message.responses().with(username, emoji, chosen);
        // Whose own a reaction is depends on the reader.
        Responses changed = new Responses(
                with.pinnedAt(),
                with.replyCount(),
                with.reactions().stream()
                        .map(each -> new Reaction(each.emoji(), each.count(), each.usernames()))
                        .toList());
        if (!changed.equals(message.responses())) {
            state.respond(message, changed);
        }
    }

    void pin(String me, String messageId, boolean pinned) {
        throwIfRefused();
        ChatMessage message = undeleted(messageId);
        InMemoryRoom room = state.room(message.room());
        if (!room.members.getOrDefault(me, Role.MEMBER).moderates() && room.description.kind() != RoomKind.DIRECT) {
            throw Failures.refused("NOT_PERMITTED", "Only owners and moderators can pin messages.", "messageId");
        }
        pin(message, pinned);
    }

    void pin(ChatMessage message, boolean pinned) {
        Responses old = message.responses();
        if (old.pinnedAt().isPresent() != pinned) {
            state.respond(
                    message,
                    new Responses(
                            pinned ? Optional.of(message.sentAt()) : Optional.empty(),
                            old.replyCount(),
                            old.reactions()));
        }
    }

    List<ChatMessage> pinned(String me, String room) {
        return state.room(room).messages.stream()
                .filter(message -> message.responses().pinnedAt().isPresent())
                .sorted(Comparator.comparingLong(ChatMessage::number).reversed())
                .map(message -> Seen.by(me, message))
                .toList();
    }

    ThreadPage thread(String me, String messageId, HistoryRange range, int limit) {
        throwIfRefused();
        String root = state.message(messageId).thread();
        List<ChatMessage> all = state.room(state.message(root).room()).messages.stream()
                .filter(message -> message.threadRoot().equals(Optional.of(root)))
                .map(message -> Seen.by(me, message))
                .toList();
        boolean after = range instanceof HistoryRange.After;
        List<ChatMessage> some = all.stream()
                .filter(message -> range instanceof HistoryRange.Before before
                        ? message.number() < before.number()
                        : !(range instanceof HistoryRange.After later) || message.number() > later.number())
                .toList();
        int from = after ? 0 : Math.max(0, some.size() - limit);
        List<ChatMessage> page = some.subList(from, Math.min(some.size(), from + limit));
        return new ThreadPage(Seen.by(me, state.message(root)), new HistoryPage(page, page.size() < some.size()));
    }

    private ChatMessage undeleted(String messageId) {
        ChatMessage message = state.message(messageId);
        if (message.deletedAt().isPresent()) {
            throw Failures.refused("MESSAGE_DELETED", "It has been deleted.", "messageId");
        }
        return message;
    }

    private void throwIfRefused() {
        if (nextRefusal.isPresent()) {
            Refusal refusal = nextRefusal.get();
            nextRefusal = Optional.empty();
            throw new GatewayException.Refused(refusal);
        }
    }
}
