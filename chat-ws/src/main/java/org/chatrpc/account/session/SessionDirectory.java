package org.chatrpc.account.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chatrpc.log.Projection;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.model.table.Table;
import org.chatrpc.model.table.Tables;
import org.jspecify.annotations.Nullable;

/** The open sessions, in memory. Written only by the journal's thread; any thread may read without a lock. */
public final class SessionDirectory implements Projection {
    private final Map<String, OpenSession> byTokenHash = new ConcurrentHashMap<>();
    private final Map<String, OpenSession> byId = new ConcurrentHashMap<>();
    private final Map<String, Map<String, OpenSession>> byUser = new ConcurrentHashMap<>();
    private final UsedSessions used =
            new UsedSessions(username -> byUser.getOrDefault(username, Map.of()).values());
    private final Rows rows = new SessionRows();

    Optional<OpenSession> byTokenHash(String hash) {
        return Optional.ofNullable(byTokenHash.get(hash));
    }

    /** The number of sessions that were not closed, including expired ones. */
    public int size() {
        return byTokenHash.size();
    }

    /** The number of the user's sessions that were not closed, including expired ones. */
    int count(String username) {
        return byUser.getOrDefault(username, Map.of()).size();
    }

    /** Whether a call on this node has used one of the user's sessions since then. */
    public boolean isUsedSince(String username, Instant since) {
        return byUser.getOrDefault(username, Map.of()).values().stream()
                .anyMatch(session -> session.lastSeen().isAfter(since));
    }

    /** The users whose sessions were recently used on this node. */
    public UsedSessions used() {
        return used;
    }

    /** Whether any session of the user that was used since then is not idle. */
    public boolean isInUseSince(String username, Instant since) {
        return byUser.getOrDefault(username, Map.of()).values().stream()
                .anyMatch(session -> session.lastSeen().isAfter(since) && !session.isIdle());
    }

    /** When a call on this node last used one of the user's open sessions; empty if there is none. */
    public Optional<Instant> lastUse(String username) {
        return byUser.getOrDefault(username, Map.of()).values().stream()
                .map(OpenSession::lastSeen)
                .max(Comparator.naturalOrder());
    }

    /** Records whether the client of a session is idle; does nothing if the session has ended. */
    public void setIdle(String sessionId, boolean idle) {
        OpenSession session = byId.get(sessionId);
        if (session != null) {
            session.setIdle(idle);
        }
    }

    /** The user's open sessions, newest first. */
    List<OpenSession> of(String username) {
        return byUser.getOrDefault(username, Map.of()).values().stream()
                .sorted(Comparator.comparing(
                                (OpenSession session) -> session.details().createdAt())
                        .reversed())
                .toList();
    }

    @Override
    public void load(Snapshot snapshot) {
        Map<String, OpenSession> closed = new HashMap<>(byTokenHash);
        for (SessionRecord saved : snapshot.sessions()) {
            closed.remove(saved.tokenHash());
            put(saved);
        }
        closed.values().forEach(session -> remove(session.details()));
    }

    @Override
    public void apply(List<LogEntry> entries) {
        entries.forEach(entry -> entry.applyTo(rows));
    }

    private void put(SessionRecord session) {
        OpenSession known = byTokenHash.get(session.tokenHash());
        if (known == null) {
            add(session);
        } else {
            known.update(session);
        }
    }

    private @Nullable SessionRecord details(String id) {
        OpenSession session = byId.get(id);
        return session == null ? null : session.details();
    }

    /** The table of sessions, to which facts are applied. */
    private final class SessionRows implements Rows {
        @Override
        @SuppressWarnings("unchecked") // The table determines the type of its records.
        public <K, V> @Nullable V find(Table<K, V> table, K key) {
            return table == Tables.SESSIONS ? (V) details((String) key) : null;
        }

        @Override
        public <K, V> void put(Table<K, V> table, V row) {
            if (row instanceof SessionRecord session) {
                SessionDirectory.this.put(session);
            }
        }

        @Override
        public <K, V> void remove(Table<K, V> table, K key) {
            SessionRecord session = table == Tables.SESSIONS ? details((String) key) : null;
            if (session != null) {
                SessionDirectory.this.remove(session);
            }
        }
    }

    private void add(SessionRecord record) {
        OpenSession session = new OpenSession(record, used);
        byTokenHash.put(record.tokenHash(), session);
        byId.put(record.id(), session);
        byUser.computeIfAbsent(record.username(), name -> new ConcurrentHashMap<>())
                .put(record.id(), session);
        used.changed(session);
    }

    private void remove(SessionRecord record) {
        byTokenHash.remove(record.tokenHash());
        OpenSession ended = byId.remove(record.id());
        byUser.computeIfPresent(record.username(), (name, sessions) -> {
            sessions.remove(record.id());
            return sessions.isEmpty() ? null : sessions;
        });
        if (ended != null) {
            used.changed(ended);
        }
    }
}
