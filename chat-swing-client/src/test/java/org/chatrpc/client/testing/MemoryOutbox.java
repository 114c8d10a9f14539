package org.chatrpc.client.testing;

import java.util.List;
import java.util.Set;
import org.chatrpc.client.session.file.FileStore;
import org.chatrpc.client.session.outbox.OutboxStore;
import org.chatrpc.client.session.outbox.Unsent;

/** An outbox that outlives a session, but not the test. */
public final class MemoryOutbox implements OutboxStore {

    private final MemoryFiles files = new MemoryFiles();
    private List<Unsent> saved = List.of();

    @Override
    public synchronized List<Unsent> load() {
        return saved;
    }

    @Override
    public synchronized void save(List<Unsent> unsent) {
        saved = List.copyOf(unsent);
    }

    @Override
    public FileStore files() {
        return files;
    }

    @Override
    public synchronized Set<String> filesInUse() {
        return Set.of();
    }

    @Override
    public void close() {
        // There is nothing to release.
    }
}
