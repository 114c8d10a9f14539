package org.chatrpc.client.chat.card;

import java.util.List;
import java.util.stream.Collectors;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.ChatMessage;

/** What happens with a file that the user clicks. */
public interface FileActions {

    FileActions NONE = (file, message) -> {};

    /**
     * The files of a message that are at the server.
     *
     * @param number the number of the message in its room
     * @param author the sender's display name
     */
    record MessageFiles(long number, List<Attachment> files, String author) {

        /** Whether a message still has all of them. */
        public boolean allIn(ChatMessage message) {
            return message.attachments().stream()
                    .map(Attachment::id)
                    .collect(Collectors.toSet())
                    .containsAll(files.stream().map(Attachment::id).toList());
        }
    }

    /** The user clicked a file of a message. */
    void clicked(ShownFile file, MessageFiles message);
}
