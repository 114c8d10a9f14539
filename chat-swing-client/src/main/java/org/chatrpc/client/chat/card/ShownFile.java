package org.chatrpc.client.chat.card;

import java.util.Optional;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;
import org.chatrpc.text.file.FileName;

/**
 * A file in a message.
 *
 * @param file for one that is being sent, what is known of it; its id is that of the upload
 * @param sending the file that is being sent; empty if it is at the server
 */
public record ShownFile(Attachment file, Optional<OutgoingFile> sending) {

    public static ShownFile of(Attachment stored) {
        return new ShownFile(stored, Optional.empty());
    }

    public static ShownFile of(OutgoingFile outgoing) {
        Attachment file = new Attachment(
                outgoing.clientUploadId(),
                FileName.shown(outgoing.name()),
                "",
                outgoing.size(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new ShownFile(file, Optional.of(outgoing));
    }

    /** Whether it can be opened and saved. */
    public boolean stored() {
        return sending.isEmpty();
    }
}
