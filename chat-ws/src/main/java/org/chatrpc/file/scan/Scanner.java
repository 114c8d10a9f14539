package org.chatrpc.file.scan;

import java.io.IOException;
import org.chatrpc.file.picture.Bytes;

/** Looks for malicious software in files. Thread-safe; blocks its thread. */
public interface Scanner {

    /** What a scanner says of a file. */
    enum Verdict {
        CLEAN,
        REFUSED
    }

    /**
     * Scans all of a file.
     *
     * @throws IOException if the scanner cannot be asked, or gives no verdict, for instance as the file is too large for it
     */
    Verdict scan(Bytes file) throws IOException;
}
