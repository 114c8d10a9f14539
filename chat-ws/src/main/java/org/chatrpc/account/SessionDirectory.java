package org.chatrpc.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.chatrpc.log.Projection;
import org.chatrpc.model.Fact;
import org.chatrpc.model.LogEntry;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Snapshot;

/** The open sessions, in memory. Written by the journal's thread only, read by any number without a lock. */
public final class SessionDirectory implements Projection {
    private final Map<String, OpenSession> byTokenHash = new ConcurrentHashMap<>();
    private final Map<String, Map<String, OpenSession>> byUser = new ConcurrentHashMap<>();

    Optional<OpenSession> byTokenHash(String hash) {
        return Optional.ofNullable(byTokenHash.get(hash));
    }

    /** How many sessions nobody closed, the expired ones included. */
    public int size() {
        return byTokenHash.size();
    }

    /** Whether a call used a session of this person on this node since then. */
    boolean isUsedSince(String username, Instant since) {
        return byUser.getOrDefault(username, Map.of()).values().stream()
                .anyMatch(session -> session.lastSeen().isAfter(since));
    }

    /** The people for whom {@link #isUsedSince} is true. */
    Set<String> usedSince(Instant since) {
        return byTokenHash.values().stream()
                .filter(session -> session.lastSeen().isAfter(since))
                .map(OpenSession::username)
                .collect(Collectors.toSet());
    }

    /** The open sessions of this person, newest first. */
    List<OpenSession> of(String username) {
        return byUser.getOrDefault(username, Map.of()).values().stream()
                .sorted(Comparator.comparing(
                                (OpenSession session) -> session.details().createdAt())
                        .reversed())
                .toList();
    }

    @Override
    public void load(Snapshot snapshot) {
        Set<String> gone = new HashSet<>(byTokenHash.keySet());
        for (SessionRecord saved : snapshot.sessions()) {
            gone.remove(saved.tokenHash());
            if (!byTokenHash.containsKey(saved.tokenHash())) {
                add(saved);
            }
        }
        gone.forEach(hash -> remove(byTokenHash.get(hash).details()));
    }

    @Override
    public void apply(List<LogEntry> entries) {
        for (LogEntry entry : entries) {
            Fact fact = entry.fact();
            if (fact instanceof Fact.SessionOpened opened) {
                add(opened.session());
            } else if (fact instanceof Fact.SessionClosed closed) {
                OpenSession session =
                        byUser.getOrDefault(closed.username(), Map.of()).get(closed.sessionId());
                if (session != null) {
                    remove(session.details());
                }
            }
        }
    }

    private void add(SessionRecord record) {
        OpenSession session = new OpenSession(record);
        byTokenHash.put(record.tokenHash(), session);
        byUser.computeIfAbsent(record.username(), name -> new ConcurrentHashMap<>())
                .put(record.id(), session);
    }

    private void remove(SessionRecord record) {
        byTokenHash.remove(record.tokenHash());
        byUser.computeIfPresent(record.username(), (name, sessions) -> {
            sessions.remove(record.id());
            return sessions.isEmpty() ? null : sessions;
        });
    }
}
