package org.chatrpc.client.chat.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Reaction;
import org.chatrpc.client.session.model.Responses;
import org.chatrpc.client.session.model.outgoing.OutgoingReaction;
import org.chatrpc.client.session.outbox.Unsent;

/** The reactions of messages as this account wants them: those on the server, changed by those in the outbox. */
final class PendingReactions {

    private final Map<String, List<OutgoingReaction>> byMessage = new HashMap<>();
    private final String me;

    /** @param me this account's username */
    PendingReactions(List<Unsent> unsent, String me) {
        this.me = me;
        for (Unsent entry : unsent) {
            if (entry.wanted() instanceof OutgoingReaction reaction) {
                byMessage
                        .computeIfAbsent(reaction.messageId(), id -> new ArrayList<>())
                        .add(reaction);
            }
        }
    }

    List<Row.Chip> chips(ChatMessage message) {
        if (message.deletedAt().isPresent()) {
            return List.of();
        }
        List<OutgoingReaction> wanted = byMessage.getOrDefault(message.messageId(), List.of());
        Responses shown = message.responses();
        for (OutgoingReaction each : wanted) {
            shown = shown.with(me, each.emoji(), each.chosen());
        }
        return shown.reactions().stream()
                .map(reaction -> chip(reaction, wanted.stream().anyMatch(each -> reaction.is(each.emoji()))))
                .toList();
    }

    private Row.Chip chip(Reaction reaction, boolean pending) {
        return new Row.Chip(reaction.emoji(), reaction.count(), reaction.isBy(me), pending, reaction.usernames());
    }
}
