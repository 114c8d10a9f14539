package org.chatrpc.client.chat.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.outgoing.OutgoingPin;
import org.chatrpc.client.session.outbox.Unsent;

/** Whether messages are pinned as this account wants it: as on the server, changed by what is in the outbox. */
final class PendingPins {

    private final Map<String, Boolean> wanted = new HashMap<>();

    PendingPins(List<Unsent> unsent) {
        for (Unsent entry : unsent) {
            if (entry.wanted() instanceof OutgoingPin pin) {
                wanted.put(pin.messageId(), pin.pinned());
            }
        }
    }

    Row.Pin of(ChatMessage message) {
        Boolean pinned = wanted.get(message.messageId());
        if (pinned == null || message.deletedAt().isPresent()) {
            return message.responses().pinnedAt().isPresent() ? Row.Pin.YES : Row.Pin.NO;
        }
        return pinned ? Row.Pin.PINNING : Row.Pin.UNPINNING;
    }
}
