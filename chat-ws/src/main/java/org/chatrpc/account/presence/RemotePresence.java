package org.chatrpc.account.presence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is online on other nodes, according to their messages. {@link #receive} is confined to one thread; everything
 * else is thread-safe.
 *
 * <p>A node that has sent nothing for {@link #EXPIRY_NANOS} counts as dead, and its users as offline.
 */
final class RemotePresence {
    private static final long EXPIRY_NANOS = 60_000_000_000L;

    private final LongSupplier nanoTime;
    private final Map<String, Node> nodes = new ConcurrentHashMap<>();
    /** Nodes from which a message was missed. */
    private final Set<String> outOfSync = ConcurrentHashMap.newKeySet();
    /** Added after the node's state was changed, so that a thread that takes a name sees the new state. */
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    /**
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    RemotePresence(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    boolean isOnline(String username) {
        return !nodesOf(username).isEmpty();
    }

    /** The ids of the nodes where the user is online. */
    List<String> nodesOf(String username) {
        List<String> found = new ArrayList<>();
        nodes.forEach((id, node) -> {
            if (node.online.contains(username) && !isExpired(node)) {
                found.add(id);
            }
        });
        return found;
    }

    /** The users online at one node; a live view, safe to read at any time. */
    Set<String> namesOf(String id) {
        Node node = nodes.get(id);
        return node == null || isExpired(node) ? Set.of() : node.online;
    }

    /** The users who may have come online at a node, or gone offline, since the last call. */
    Set<String> takeChanged() {
        Set<String> taken = new HashSet<>();
        // One by one, as others are added meanwhile.
        changed.removeIf(taken::add);
        return taken;
    }

    /** The nodes found out of sync since the last call, whose full state must be requested. */
    List<String> takeOutOfSync() {
        List<String> taken = List.copyOf(outOfSync);
        outOfSync.removeAll(taken);
        return taken;
    }

    void removeExpired() {
        nodes.forEach((id, node) -> {
            if (isExpired(node) && nodes.remove(id, node)) {
                changed.addAll(node.online);
            }
        });
    }

    void receive(PresenceMessage message) {
        String id = message.node();
        if (message.kind() == PresenceMessage.Kind.BYE) {
            Node gone = nodes.remove(id);
            outOfSync.remove(id);
            if (gone != null) {
                changed.addAll(gone.online);
            }
            return;
        }
        Node node = nodes.computeIfAbsent(id, name -> new Node());
        node.lastReceivedAt = nanoTime.getAsLong();
        if (!node.apply(message)) {
            outOfSync.add(id);
        }
    }

    private boolean isExpired(Node node) {
        return nanoTime.getAsLong() - node.lastReceivedAt > EXPIRY_NANOS;
    }

    /** Written only by the receiving thread. */
    private final class Node {
        private volatile Set<String> online = Set.of();
        private volatile long lastReceivedAt;
        /** The version of {@link #online}; negative until it has been complete once. */
        private long version = -1;
        /** The part of a full state received so far; null if none is being received. */
        private @Nullable Set<String> incoming;

        /** Returns false if the full state must be requested. */
        boolean apply(PresenceMessage message) {
            switch (message.kind()) {
                case FULL -> incoming = ConcurrentHashMap.newKeySet();
                case PART -> {
                    if (incoming == null) {
                        return message.version() == version;
                    }
                    incoming.addAll(message.names());
                }
                case LAST -> {
                    Set<String> whole = incoming;
                    if (whole == null) {
                        return message.version() == version;
                    }
                    whole.addAll(message.names());
                    Set<String> former = online;
                    online = whole;
                    changed.addAll(former);
                    changed.addAll(whole);
                    incoming = null;
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
            changed.add(username);
        }
    }
}
