package org.chatrpc.client.session.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of the files in a room, those of the newest message first.
 *
 * @param more whether there are others in earlier messages
 */
public record FileList(List<Entry> files, boolean more) {

    /** Which files to list. */
    public enum Kind {
        ALL,
        PICTURES,
        OTHERS;

        /** Whether a list of this kind has a file. */
        public boolean includes(Attachment file) {
            return switch (this) {
                case ALL -> true;
                case PICTURES -> file.pixels().isPresent();
                case OTHERS -> file.pixels().isEmpty();
            };
        }
    }

    /**
     * A file in a message.
     *
     * @param number the message's place in the room
     * @param author the author's username
     * @param authorName the author's display name
     */
    public record Entry(
            String messageId, long number, String author, String authorName, Instant sentAt, Attachment file) {

        /** The files of a message. */
        public static List<Entry> of(ChatMessage message) {
            return message.attachments().stream()
                    .map(file -> new Entry(
                            message.messageId(),
                            message.number(),
                            message.author(),
                            message.authorName(),
                            message.sentAt(),
                            file))
                    .toList();
        }
    }

    public FileList {
        files = List.copyOf(files);
    }

    /** Where the next page starts. */
    public Optional<String> next() {
        return more && !files.isEmpty()
                ? Optional.of(files.get(files.size() - 1).messageId())
                : Optional.empty();
    }
}
