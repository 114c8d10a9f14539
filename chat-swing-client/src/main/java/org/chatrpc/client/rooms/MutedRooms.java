package org.chatrpc.client.rooms;

import java.util.Set;
import java.util.TreeSet;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;

/** The rooms of one account that are muted on this computer. Confined to the event thread. */
public final class MutedRooms {

    private final Value<Set<String>> stored;
    private final Value<Set<String>> ids;
    private final Subscription following;

    /** @param stored the ids of the rooms; the storage observes it, and it outlives the session */
    public MutedRooms(Value<Set<String>> stored) {
        this.stored = stored;
        ids = new Value<>(stored.get());
        following = stored.onChange(ids::set);
    }

    /** Stops following the storage. */
    public void close() {
        following.end();
    }

    /** The ids of the muted rooms. */
    public Value<Set<String>> ids() {
        return ids;
    }

    public boolean contains(String room) {
        return ids.get().contains(room);
    }

    public void mute(String room) {
        Set<String> more = new TreeSet<>(ids.get());
        more.add(room);
        stored.set(Set.copyOf(more));
    }

    public void unmute(String room) {
        Set<String> fewer = new TreeSet<>(ids.get());
        fewer.remove(room);
        stored.set(Set.copyOf(fewer));
    }
}
