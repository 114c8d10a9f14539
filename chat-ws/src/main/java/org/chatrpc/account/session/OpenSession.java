package org.chatrpc.account.session;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.chatrpc.model.SessionRecord;

/** An open session in memory. Thread-safe. */
public final class OpenSession {
    private final AtomicReference<Instant> renewedAt;
    private final Scope scope;
    private final UsedSessions used;
    /** Whether it is queued for a check by {@link UsedSessions}. */
    private final AtomicBoolean looked = new AtomicBoolean();
    /** Replaced only by the journal's thread. */
    private volatile SessionRecord session;

    private volatile Instant lastSeen;
    private volatile boolean idle;
    /** Whether {@link UsedSessions} already tracks when it becomes idle. */
    private volatile boolean followed;

    OpenSession(SessionRecord session, UsedSessions used) {
        this.session = session;
        this.used = used;
        this.scope = Scope.stored(session.scope());
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

    /** What the token permits. */
    public Scope scope() {
        return scope;
    }

    /** Last use on this node; if none, the last recorded use at load time. */
    public Instant lastSeen() {
        return lastSeen;
    }

    /**
     * When a call on any node last used the session, as far as this node knows: other nodes record uses only
     * periodically.
     */
    public Instant lastUse() {
        Instant recorded = session.usedAt();
        Instant seen = lastSeen;
        return seen.isAfter(recorded) ? seen : recorded;
    }

    void seen(Instant now) {
        lastSeen = now;
        if (!followed) {
            used.changed(this);
        }
    }

    boolean isFollowed() {
        return followed;
    }

    void setFollowed(boolean followed) {
        this.followed = followed;
    }

    /** True for the first caller until {@link #endRecheck}. */
    boolean claimRecheck() {
        return !looked.get() && looked.compareAndSet(false, true);
    }

    void endRecheck() {
        looked.set(false);
    }

    /** Whether the client reports being idle. */
    boolean isIdle() {
        return idle;
    }

    void setIdle(boolean nobodyThere) {
        idle = nobodyThere;
        used.changed(this);
    }

    void update(SessionRecord renewed) {
        session = renewed;
    }

    /** How long after the last recorded use of a token the next one is recorded: the first one at once. */
    Duration tokenUseInterval(Duration usual) {
        return session.createdAt().equals(renewedAt.get()) ? Duration.ZERO : usual;
    }

    /**
     * Claims the renewal of this session if the last one is at least this long ago; true for one caller only, who then
     * renews it.
     */
    boolean claimRenewal(Instant now, Duration interval) {
        Instant last = renewedAt.get();
        return Duration.between(last, now).compareTo(interval) >= 0 && renewedAt.compareAndSet(last, now);
    }
}
