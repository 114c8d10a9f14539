package org.chatrpc.client.session.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;

/** Keeps the content of files until they are sent. Thread-safe; never for the event thread. */
public interface FileStore {

    /**
     * Keeps a copy of a file's content; on return, it is on disk.
     *
     * @throws FileProblem if it is too large, or there is no space
     */
    OutgoingFile keep(FileSource source) throws IOException, FileProblem;

    /**
     * Reads a part of a file.
     *
     * @throws java.nio.file.NoSuchFileException if it does not exist
     */
    ByteBuffer read(OutgoingFile file, long offset, int length) throws IOException;

    /** Deletes a file, if it is there. */
    void delete(String clientUploadId) throws IOException;

    /** Deletes files left over by clients that ended before their message was in an outbox. */
    void deleteOthers(Set<String> clientUploadIds) throws IOException;
}
