package org.chatrpc.message;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Require;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.room.RoomView;
import org.jspecify.annotations.Nullable;

/** Finds the message that a call names. Thread-safe. */
public final class MessageFinder {
    private final MessageStore store;
    private final RoomDirectory rooms;

    public MessageFinder(MessageStore store, RoomDirectory rooms) {
        this.store = store;
        this.rooms = rooms;
    }

    /** The id in the request element {@code messageId}. */
    public static long id(@Nullable String messageId) {
        return MessageIds.parse(MessageRules.FIELD, Require.present(MessageRules.FIELD, messageId));
    }

    /** The message, whatever the caller may do. */
    public StoredMessage find(long messageId) {
        return store.find(messageId).orElseThrow(() -> MessageIds.noSuchMessage(MessageRules.FIELD, messageId));
    }

    /** The people who react to a message with each of these emoji, by emoji, whatever the caller may do. */
    public Map<String, Set<String>> reactingPeople(long messageId, Collection<String> emoji) {
        return store.reactingPeople(messageId, emoji);
    }

    /** Safe to read outside the transaction: a message never changes rooms. */
    public String roomOf(long messageId) {
        return find(messageId).room();
    }

    /** The role of a user in the room of the message; to others, messages of a private room do not exist. */
    public Role requireReader(String username, StoredMessage message) {
        RoomView room = rooms.find(message.room(), username)
                .orElseThrow(() -> MessageIds.noSuchMessage(MessageRules.FIELD, message.id()));
        boolean isPublic = room.info().visibility() == Visibility.PUBLIC;
        return room.role().orElseThrow(() -> MessageRules.notReadable(message, isPublic));
    }
}
