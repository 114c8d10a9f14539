package org.chatrpc.store;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.message.Mentions;
import org.chatrpc.message.edit.DeleteMessage;
import org.chatrpc.message.edit.EditMessage;
import org.chatrpc.message.edit.EditPolicy;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.message.StoredMessage;

/** What tests of edits and deletions do and look at. */
interface EditingSteps extends DatabaseContract {
    EditPolicy OPEN = new EditPolicy(true, Duration.ZERO, true, 200);
    EditPolicy WITHOUT_HISTORY = new EditPolicy(true, Duration.ZERO, false, 200);

    default EditMessage edit(String actor, StoredMessage message, String body) {
        return edit(actor, message, body, OptionalInt.empty(), OPEN);
    }

    default EditMessage edit(
            String actor, StoredMessage message, String body, OptionalInt revision, EditPolicy policy) {
        return new EditMessage(actor, message.room(), message.id(), body, revision, Mentions.NONE, policy);
    }

    default EditMessage mention(StoredMessage message, String... usernames) {
        return new EditMessage(
                message.author(),
                message.room(),
                message.id(),
                "for " + List.of(usernames),
                OptionalInt.empty(),
                Chat.mentions(List.of(usernames)),
                OPEN);
    }

    default DeleteMessage delete(String actor, StoredMessage message) {
        return new DeleteMessage(actor, message.room(), message.id(), "");
    }

    /** Alice, a moderator called bob, and carol in the room {@code general}. */
    default Chat three() {
        Chat chat = chat();
        chat.members("alice", "bob", "carol");
        chat.committed(new RoleChanged("alice", "general", "bob", Role.MODERATOR));
        return chat;
    }

    default MessageStore messages() {
        return database().stores().messages();
    }

    default StoredMessage stored(StoredMessage message) {
        return messages().find(message.id()).orElseThrow();
    }

    default List<String> texts(StoredMessage message) {
        return messages().revisions(message.id(), Integer.MAX_VALUE, ReadLimit.items(100)).items().stream()
                .map(Revision::body)
                .toList();
    }

    default List<Fact> factsOf(StoredMessage message) {
        return log().readAfter(message.id() - 1, 100).stream()
                .map(LogEntry::fact)
                .toList();
    }
}
