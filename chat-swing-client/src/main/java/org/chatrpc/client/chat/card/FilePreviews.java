package org.chatrpc.client.chat.card;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;

/** What can be seen of files besides their names. On the event thread. */
public interface FilePreviews {

    /** Nothing is known. */
    FilePreviews NONE = new FilePreviews() {
        @Override
        public Seen seen(Attachment file, int width, int height) {
            return Seen.LOADING;
        }

        @Override
        public double sent(OutgoingFile file) {
            return 0;
        }
    };

    /**
     * A picture as far as it is there.
     *
     * @param failed whether it could not be loaded; a click tries again
     */
    record Seen(Optional<BufferedImage> image, boolean failed) {

        static final Seen LOADING = new Seen(Optional.empty(), false);
        static final Seen FAILED = new Seen(Optional.empty(), true);
    }

    /**
     * The thumbnail of a picture, which starts to load if it is not there.
     *
     * @param width how many pixels of the screen there are for it
     * @param height likewise
     */
    Seen seen(Attachment file, int width, int height);

    /** Which part of a file has been sent, from 0 to 1. */
    double sent(OutgoingFile file);
}
