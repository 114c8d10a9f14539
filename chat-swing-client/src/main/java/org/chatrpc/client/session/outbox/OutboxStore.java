package org.chatrpc.client.session.outbox;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.chatrpc.client.session.file.FileStore;

/** Persistent storage of the outbox. Called by one thread at a time, never the event thread. */
public interface OutboxStore {

    /** The saved entries, in order. */
    List<Unsent> load() throws IOException;

    /** Replaces the saved entries; on return, they are on disk. */
    void save(List<Unsent> unsent) throws IOException;

    /** Where the files of the entries are kept. */
    FileStore files();

    /**
     * The ids of the files of all entries on disk, also those of other clients of this account.
     *
     * @throws IOException also if an entry was damaged, as its files are unknown then
     */
    Set<String> filesInUse() throws IOException;

    /** Lets another client take over the remaining entries. */
    void close() throws IOException;
}
