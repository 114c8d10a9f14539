package org.chatrpc.account.presence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.chatrpc.account.presence.PresenceMessage.Kind;

/**
 * What this node tells the others: changes, its whole state when one of them asks, and otherwise now and then that it is
 * alive. {@link #receive} is for any thread, everything else for the one that sends.
 */
final class LocalPresence {
    private static final long HEARTBEAT_NANOS = 15_000_000_000L;

    private final String node;
    private final LongSupplier nanoTime;
    /** Another node missed something; at first, nobody knows this one. */
    private final AtomicBoolean fullWanted = new AtomicBoolean(true);

    /** Nobody told this node of others yet, or what they told may be lost. */
    private volatile boolean askAll = true;

    private Set<String> told = Set.of();
    private long version;
    private long toldAt;

    /** @param nanoTime as {@link System#nanoTime} */
    LocalPresence(String node, LongSupplier nanoTime) {
        this.node = node;
        this.nanoTime = nanoTime;
    }

    String node() {
        return node;
    }

    void receive(PresenceMessage message) {
        if (message.kind() == Kind.QUERY
                && (message.names().isEmpty() || message.names().contains(node))) {
            fullWanted.set(true);
        }
    }

    /** Messages may be lost: only whole states are certain again, in both directions. For any thread. */
    void lost() {
        askAll = true;
        fullWanted.set(true);
    }

    /**
     * What to send now that these users are online; empty for nothing.
     *
     * @param missed other nodes whose state is to be asked for
     */
    List<String> next(Set<String> online, List<String> missed) {
        List<PresenceMessage> messages = new ArrayList<>();
        if (fullWanted.getAndSet(false)) {
            whole(online, messages);
        } else {
            changes(online, messages);
        }
        if (askAll) {
            messages.add(message(Kind.QUERY, List.of()));
        } else if (!missed.isEmpty()) {
            PresenceMessage.parts(missed).forEach(part -> messages.add(message(Kind.QUERY, part)));
        }
        askAll = false;
        if (messages.isEmpty() && nanoTime.getAsLong() - toldAt >= HEARTBEAT_NANOS) {
            messages.add(message(Kind.HEARTBEAT, List.of()));
        }
        if (!messages.isEmpty()) {
            toldAt = nanoTime.getAsLong();
        }
        told = Set.copyOf(online);
        return messages.stream().map(PresenceMessage::toString).toList();
    }

    String bye() {
        return message(Kind.BYE, List.of()).toString();
    }

    private void whole(Set<String> online, List<PresenceMessage> messages) {
        version++;
        messages.add(message(Kind.FULL, List.of()));
        List<List<String>> parts = PresenceMessage.parts(online);
        for (int i = 0; i < parts.size(); i++) {
            messages.add(message(i == parts.size() - 1 ? Kind.LAST : Kind.PART, parts.get(i)));
        }
    }

    private void changes(Set<String> online, List<PresenceMessage> messages) {
        Set<String> came = new HashSet<>(online);
        came.removeAll(told);
        Set<String> went = new HashSet<>(told);
        went.removeAll(online);
        if (came.isEmpty() && went.isEmpty()) {
            return;
        }
        List<String> signed = Stream.concat(
                        came.stream().map(name -> "+" + name), went.stream().map(name -> "-" + name))
                .toList();
        for (List<String> part : PresenceMessage.parts(signed)) {
            version++;
            messages.add(message(Kind.CHANGE, part));
        }
    }

    private PresenceMessage message(Kind kind, List<String> names) {
        return new PresenceMessage(node, version, kind, names);
    }
}
