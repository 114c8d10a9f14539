package org.chatrpc.message;

import org.chatrpc.log.MessageStore;
import org.chatrpc.model.StoredMessage;
import org.chatrpc.problem.Require;
import org.jspecify.annotations.Nullable;

/** Finds the message that a call names, before anything is known about what the caller may do. Thread-safe. */
public final class MessageFinder {
    private final MessageStore store;

    public MessageFinder(MessageStore store) {
        this.store = store;
    }

    /** The id in the request element {@code messageId}. */
    static long id(@Nullable String messageId) {
        return MessageIds.parse(MessageRules.FIELD, Require.present(MessageRules.FIELD, messageId));
    }

    StoredMessage find(long messageId) {
        return store.find(messageId).orElseThrow(() -> MessageIds.noSuchMessage(MessageRules.FIELD, messageId));
    }

    /** A message never moves to another room, so this may be read before the transaction. */
    String roomOf(long messageId) {
        return find(messageId).room();
    }
}
