package org.chatrpc.account.presence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is online on other nodes, as these told. {@link #receive} is for one thread; everything else is thread-safe.
 *
 * <p>A node that told nothing for {@link #EXPIRY_NANOS} is dead, and its users are offline.
 */
final class RemotePresence {
    private static final long EXPIRY_NANOS = 60_000_000_000L;

    private final LongSupplier nanoTime;
    private final Map<String, Node> nodes = new ConcurrentHashMap<>();
    /** Nodes of which a message was missed. */
    private final Set<String> missed = ConcurrentHashMap.newKeySet();

    /** @param nanoTime as {@link System#nanoTime} */
    RemotePresence(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    boolean isOnline(String username) {
        for (Node node : nodes.values()) {
            if (node.online.contains(username) && !isExpired(node)) {
                return true;
            }
        }
        return false;
    }

    /** The nodes whose whole state must be asked for, since the last call of this. */
    List<String> takeMissed() {
        List<String> taken = List.copyOf(missed);
        missed.removeAll(taken);
        return taken;
    }

    void removeExpired() {
        nodes.values().removeIf(this::isExpired);
    }

    void receive(PresenceMessage message) {
        String id = message.node();
        if (message.kind() == PresenceMessage.Kind.BYE) {
            nodes.remove(id);
            missed.remove(id);
            return;
        }
        Node node = nodes.computeIfAbsent(id, name -> new Node());
        node.heardAt = nanoTime.getAsLong();
        if (!node.apply(message)) {
            missed.add(id);
        }
    }

    private boolean isExpired(Node node) {
        return nanoTime.getAsLong() - node.heardAt > EXPIRY_NANOS;
    }

    /** Written by the receiving thread only. */
    private static final class Node {
        private volatile Set<String> online = Set.of();
        private volatile long heardAt;
        /** Of the state in {@link #online}; negative before it was ever complete. */
        private long version = -1;
        /** What arrived of a whole state so far; null if none is arriving. */
        private @Nullable Set<String> arriving;

        /** Returns false if the whole state must be asked for. */
        boolean apply(PresenceMessage message) {
            switch (message.kind()) {
                case FULL -> arriving = ConcurrentHashMap.newKeySet();
                case PART -> {
                    if (arriving == null) {
                        return message.version() == version;
                    }
                    arriving.addAll(message.names());
                }
                case LAST -> {
                    Set<String> whole = arriving;
                    if (whole == null) {
                        return message.version() == version;
                    }
                    whole.addAll(message.names());
                    online = whole;
                    arriving = null;
                    version = message.version();
                }
                case CHANGE -> {
                    if (message.version() != version + 1 || version < 0) {
                        return false;
                    }
                    message.names().forEach(this::change);
                    version++;
                }
                case HEARTBEAT -> {
                    return message.version() == version;
                }
                case QUERY, BYE -> {
                    return true;
                }
            }
            return true;
        }

        private void change(String signed) {
            String username = signed.substring(1);
            if (signed.charAt(0) == '+') {
                online.add(username);
            } else {
                online.remove(username);
            }
        }
    }
}
