package org.chatrpc.account;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.chatrpc.model.SessionRecord;

/** An open session in memory. Thread-safe. */
public final class OpenSession {
    private final AtomicReference<Instant> renewedAt;
    /** Replaced by the journal's thread only. */
    private volatile SessionRecord session;

    private volatile Instant lastSeen;

    OpenSession(SessionRecord session) {
        this.session = session;
        this.lastSeen = session.usedAt();
        this.renewedAt = new AtomicReference<>(session.usedAt());
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

    /** When a call last used it, as far as this node knows. */
    public Instant lastSeen() {
        return lastSeen;
    }

    void seen(Instant now) {
        lastSeen = now;
    }

    void update(SessionRecord renewed) {
        session = renewed;
    }

    /** Whether it was not renewed for so long; true for one caller only, who renews it. */
    boolean isToBeRenewed(Instant now, Duration every) {
        Instant before = renewedAt.get();
        return Duration.between(before, now).compareTo(every) >= 0 && renewedAt.compareAndSet(before, now);
    }
}
