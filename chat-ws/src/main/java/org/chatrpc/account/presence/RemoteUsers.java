package org.chatrpc.account.presence;

import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The activity of the users of the other nodes. Each node sends two sets in the same way: its users online under its
 * own id, and those of them who are idle under that id and {@value #IDLE}; a version that knows only the first mistakes
 * the second for that of another node, which is harmless. {@link #receive} is confined to one thread; everything else
 * is thread-safe.
 */
final class RemoteUsers {
    static final String IDLE = "/idle";

    private final RemotePresence online;
    private final RemotePresence idle;

    /**
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    RemoteUsers(LongSupplier nanoTime) {
        online = new RemotePresence(nanoTime);
        idle = new RemotePresence(nanoTime);
    }

    void receive(PresenceMessage message) {
        (message.node().endsWith(IDLE) ? idle : online).receive(message);
    }

    Activity activityOf(String username) {
        Activity activity = Activity.OFFLINE;
        for (String node : online.nodesOf(username)) {
            activity = activity.or(activityAt(node, username));
        }
        return activity;
    }

    private Activity activityAt(String node, String username) {
        return idle.namesOf(node + IDLE).contains(username) ? Activity.IDLE : Activity.ACTIVE;
    }

    /** The users who may do something else than at the last call. */
    Set<String> takeChanged() {
        Set<String> changed = online.takeChanged();
        changed.addAll(idle.takeChanged());
        return changed;
    }

    List<String> takeOutOfSync() {
        return online.takeOutOfSync();
    }

    List<String> takeIdleOutOfSync() {
        return idle.takeOutOfSync();
    }

    void removeExpired() {
        online.removeExpired();
        idle.removeExpired();
    }
}
