package org.chatrpc.client.chat.row;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.session.outbox.Unsent;

/** The changes in the outbox by the message that they change: the last one of each is shown. */
final class PendingChanges {

    private final Map<String, Unsent> last = new LinkedHashMap<>();

    PendingChanges(List<Unsent> unsent) {
        for (Unsent entry : unsent) {
            if (entry.wanted() instanceof OutgoingChange change) {
                last.put(change.messageId(), entry);
            }
        }
    }

    /** The change to show on a message; a deleted one shows none. */
    Optional<Unsent> of(ChatMessage message) {
        return message.deletedAt().isPresent() ? Optional.empty() : Optional.ofNullable(last.get(message.messageId()));
    }

    /** The refused edits of messages that cannot show them: what was typed must not be lost. */
    List<Unsent> refusedElsewhere(Collection<ChatMessage> loaded) {
        Map<String, Unsent> left = new LinkedHashMap<>(last);
        loaded.stream()
                .filter(message -> message.deletedAt().isEmpty())
                .forEach(message -> left.remove(message.messageId()));
        return left.values().stream()
                .filter(entry -> entry.failed() && entry.wanted() instanceof OutgoingChange.Edit)
                .toList();
    }
}
