package org.chatrpc.client.session;

import java.io.IOException;
import java.util.List;

/** Where unsent messages outlive the client. Called by one thread at a time, never the event thread. */
public interface OutboxStore {

    /** What was saved last, in order. */
    List<Unsent> load() throws IOException;

    /** Replaces what was saved; when it returns, the messages are on disk. */
    void save(List<Unsent> unsent) throws IOException;

    /** Lets another client take over what is left. */
    void close() throws IOException;
}
