package org.chatrpc.ops;

import java.nio.file.Files;
import java.nio.file.Path;

/** @param file the desktop client's jar; need not exist */
record ClientJar(Path file) {

    /** Whether there is one to download now. */
    boolean isOffered() {
        return Files.isRegularFile(file);
    }
}
