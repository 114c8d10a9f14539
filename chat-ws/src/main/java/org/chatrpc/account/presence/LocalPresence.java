package org.chatrpc.account.presence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.chatrpc.account.presence.PresenceMessage.Kind;

/**
 * Decides what this node sends to the others: changes, its full state when one of them asks for it, and otherwise a
 * heartbeat. Any thread may call {@link #receive}; everything else is for the sending thread.
 */
final class LocalPresence {
    private static final long HEARTBEAT_NANOS = 15_000_000_000L;

    private final String node;
    private final LongSupplier nanoTime;
    /** Set when another node has missed a message. Initially set, because no other node knows this one. */
    private final AtomicBoolean fullRequested = new AtomicBoolean(true);

    /** Set when the state of the other nodes is unknown: at first, and when messages may have been lost. */
    private volatile boolean queryAll = true;

    private Set<String> announced = new HashSet<>();
    private long version;
    private long lastSentAt;

    /**
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    LocalPresence(String node, LongSupplier nanoTime) {
        this.node = node;
        this.nanoTime = nanoTime;
    }

    void receive(PresenceMessage message) {
        if (message.kind() == Kind.QUERY
                && (message.names().isEmpty() || message.names().contains(node))) {
            fullRequested.set(true);
        }
    }

    /** Messages may have been lost: full states have to be exchanged in both directions. Callable from any thread. */
    void resynchronise() {
        queryAll = true;
        fullRequested.set(true);
    }

    /**
     * The messages to send now, given the users online here; may be empty.
     *
     * @param changed includes all who came online or went offline since the last call
     * @param outOfSync other nodes whose full state must be requested
     */
    List<String> next(Set<String> online, Set<String> changed, List<String> outOfSync) {
        List<PresenceMessage> messages = new ArrayList<>();
        if (fullRequested.getAndSet(false)) {
            addFullState(online, messages);
        } else {
            addChanges(online, changed, messages);
        }
        if (queryAll) {
            messages.add(message(Kind.QUERY, List.of()));
        } else if (!outOfSync.isEmpty()) {
            PresenceMessage.parts(outOfSync).forEach(part -> messages.add(message(Kind.QUERY, part)));
        }
        queryAll = false;
        if (messages.isEmpty() && nanoTime.getAsLong() - lastSentAt >= HEARTBEAT_NANOS) {
            messages.add(message(Kind.HEARTBEAT, List.of()));
        }
        if (!messages.isEmpty()) {
            lastSentAt = nanoTime.getAsLong();
        }
        return messages.stream().map(PresenceMessage::toString).toList();
    }

    String bye() {
        return message(Kind.BYE, List.of()).toString();
    }

    private void addFullState(Set<String> online, List<PresenceMessage> messages) {
        version++;
        announced = new HashSet<>(online);
        messages.add(message(Kind.FULL, List.of()));
        List<List<String>> parts = PresenceMessage.parts(online);
        for (int i = 0; i < parts.size(); i++) {
            messages.add(message(i == parts.size() - 1 ? Kind.LAST : Kind.PART, parts.get(i)));
        }
    }

    private void addChanges(Set<String> online, Set<String> changed, List<PresenceMessage> messages) {
        List<String> signed = new ArrayList<>();
        for (String name : changed) {
            if (online.contains(name)) {
                if (announced.add(name)) {
                    signed.add("+" + name);
                }
            } else if (announced.remove(name)) {
                signed.add("-" + name);
            }
        }
        if (signed.isEmpty()) {
            return;
        }
        for (List<String> part : PresenceMessage.parts(signed)) {
            version++;
            messages.add(message(Kind.CHANGE, part));
        }
    }

    private PresenceMessage message(Kind kind, List<String> names) {
        return new PresenceMessage(node, version, kind, names);
    }
}
