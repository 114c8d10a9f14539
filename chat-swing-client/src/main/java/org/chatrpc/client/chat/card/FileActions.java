package org.chatrpc.client.chat.card;

import java.util.List;
import org.chatrpc.client.session.model.Attachment;

/** What happens with a file that the user clicks. */
public interface FileActions {

    FileActions NONE = (file, message) -> {};

    /**
     * The files of a message that are at the server.
     *
     * @param author the sender's display name
     */
    record MessageFiles(List<Attachment> files, String author) {}

    /** The user clicked a file of a message. */
    void clicked(ShownFile file, MessageFiles message);
}
