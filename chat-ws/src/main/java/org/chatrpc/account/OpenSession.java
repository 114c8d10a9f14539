package org.chatrpc.account;

import java.time.Instant;
import org.chatrpc.model.SessionRecord;

/** An open session in memory. Thread-safe. */
public final class OpenSession {
    private final SessionRecord session;
    private volatile Instant lastSeen;

    OpenSession(SessionRecord session) {
        this.session = session;
        this.lastSeen = session.createdAt();
    }

    public SessionRecord details() {
        return session;
    }

    public String id() {
        return session.id();
    }

    public String username() {
        return session.username();
    }

    /** When a call last used it on this server; when it was opened, if none did since the server started. */
    public Instant lastSeen() {
        return lastSeen;
    }

    void seen(Instant now) {
        lastSeen = now;
    }
}
