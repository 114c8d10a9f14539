package org.chatrpc.file.scan;

import java.io.IOException;
import org.chatrpc.file.picture.content.Bytes;

/** Scans files for malicious software. Thread-safe; blocks its thread. */
public interface Scanner {

    /** The verdict of a scanner on a file. */
    enum Verdict {
        CLEAN,
        REFUSED,
        /** No verdict on a file of this size, also on a retry. */
        TOO_LARGE
    }

    /** The scanner answers, but not with a verdict. */
    final class NoVerdictException extends IOException {
        private static final long serialVersionUID = 1;

        NoVerdictException(String message) {
            super(message);
        }
    }

    /**
     * Scans all of a file.
     *
     * @throws NoVerdictException if there is no verdict on this file
     * @throws IOException if the scanner cannot be reached, or does not respond in time
     */
    Verdict scan(Bytes file) throws IOException;

    /**
     * Ensures that the scanner can be reached.
     *
     * @throws IOException if it does not answer within a few seconds
     */
    void requireAnswer() throws IOException;
}
