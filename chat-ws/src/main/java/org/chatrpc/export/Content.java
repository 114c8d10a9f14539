package org.chatrpc.export;

import java.io.IOException;
import java.io.OutputStream;

/** What is in files. */
public interface Content {
    /**
     * Copies what is in a file, in pieces.
     *
     * @return how many bytes; 0 if it is not there
     */
    long copy(String fileId, OutputStream to) throws IOException;
}
