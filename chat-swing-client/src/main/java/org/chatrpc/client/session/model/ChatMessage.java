package org.chatrpc.client.session.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chatrpc.text.Mention;

/**
 * A message stored on the server.
 *
 * @param number its place in the room: 1, 2, 3 and so on without a gap
 * @param author the sender's username
 * @param authorName the sender's display name
 * @param body the text; empty once the message is deleted
 * @param clientMessageId the sender's own id for it, present on this account's messages only
 * @param revision how many times its text was changed
 * @param replyTo the id of the message it replies to, in the same room
 * @param mentions the usernames of the members it mentions, and {@link Mention#EVERYBODY} if it mentions everybody
 * @param threadRoot the id of the message that began the thread it belongs to; empty if it is no reply
 * @param attachments the files that were sent with it; none once it is deleted
 * @param deletedBy who deleted it, if it was and the server says so
 */
public record ChatMessage(
        String messageId,
        String room,
        long number,
        String author,
        String authorName,
        String body,
        Instant sentAt,
        Optional<String> clientMessageId,
        int revision,
        Optional<Instant> editedAt,
        Optional<Instant> deletedAt,
        Optional<String> replyTo,
        List<String> mentions,
        Optional<String> threadRoot,
        Responses responses,
        List<Attachment> attachments,
        Optional<Deleter> deletedBy) {

    /**
     * Who deleted a message.
     *
     * @param username of that person, or {@value #SERVER}
     * @param reason why, in one line; empty for none
     */
    public record Deleter(String username, String reason) {

        /** The name that stands for the server, which removes messages that are too old. */
        public static final String SERVER = "system";
    }

    /** A message without responses and files that is not in a thread. */
    public ChatMessage(
            String messageId,
            String room,
            long number,
            String author,
            String authorName,
            String body,
            Instant sentAt,
            Optional<String> clientMessageId,
            int revision,
            Optional<Instant> editedAt,
            Optional<Instant> deletedAt,
            Optional<String> replyTo,
            List<String> mentions) {
        this(
                messageId,
                room,
                number,
                author,
                authorName,
                body,
                sentAt,
                clientMessageId,
                revision,
                editedAt,
                deletedAt,
                replyTo,
                mentions,
                replyTo,
                Responses.NONE,
                List.of(),
                Optional.empty());
    }

    /** The same message with another display name of its author. */
    public ChatMessage withAuthorName(String name) {
        return changed(draft -> draft.authorName = name);
    }

    /** The same message as if its text had been changed so many times. */
    public ChatMessage withRevision(int other) {
        return changed(draft -> draft.revision = other);
    }

    /** The same message with other responses. */
    public ChatMessage with(Responses others) {
        return changed(draft -> draft.responses = others);
    }

    /** The same message with files. */
    public ChatMessage with(List<Attachment> files) {
        return changed(draft -> draft.attachments = List.copyOf(files));
    }

    /** The same message in a thread. */
    public ChatMessage inThread(Optional<String> root) {
        return changed(draft -> draft.threadRoot = root);
    }

    /** The same message after its deletion. */
    public ChatMessage deleted(Instant at, Deleter by) {
        return changed(draft -> {
            draft.body = "";
            draft.deletedAt = Optional.of(at);
            draft.deletedBy = Optional.of(by);
            draft.mentions = List.of();
            draft.responses = responses.ofDeleted();
            draft.attachments = List.of();
        });
    }

    /** Whether it mentions a member of the room, or everybody. */
    public boolean mentions(String username) {
        return mentions.contains(username) || mentions.contains(Mention.EVERYBODY);
    }

    /** Its text or, if it has none, the names of its files. */
    public String said() {
        return body.isEmpty() && !attachments.isEmpty()
                ? attachments.stream().map(Attachment::name).collect(Collectors.joining(", "))
                : body;
    }

    /** The id of the message that began the thread of replies to this message. */
    public String thread() {
        return threadRoot.orElse(messageId);
    }

    /** Whether this is an older state of the same message: a page of history can arrive after an edit. */
    public boolean olderThan(ChatMessage other) {
        if (other.deletedAt.isPresent() || deletedAt.isPresent()) {
            return deletedAt.isEmpty();
        }
        if (revision != other.revision) {
            return revision < other.revision;
        }
        Instant never = Instant.MIN;
        return editedAt.orElse(never).isBefore(other.editedAt.orElse(never));
    }

    private ChatMessage changed(Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        return draft.message();
    }

    /** What can be different in another state of this message; everything else identifies it or never changes. */
    private final class Draft {

        private String authorName = ChatMessage.this.authorName;
        private String body = ChatMessage.this.body;
        private int revision = ChatMessage.this.revision;
        private Optional<Instant> deletedAt = ChatMessage.this.deletedAt;
        private List<String> mentions = ChatMessage.this.mentions;
        private Optional<String> threadRoot = ChatMessage.this.threadRoot;
        private Responses responses = ChatMessage.this.responses;
        private List<Attachment> attachments = ChatMessage.this.attachments;
        private Optional<Deleter> deletedBy = ChatMessage.this.deletedBy;

        ChatMessage message() {
            return new ChatMessage(
                    messageId,
                    room,
                    number,
                    author,
                    authorName,
                    body,
                    sentAt,
                    clientMessageId,
                    revision,
                    editedAt,
                    deletedAt,
                    replyTo,
                    mentions,
                    threadRoot,
                    responses,
                    attachments,
                    deletedBy);
        }
    }
}
