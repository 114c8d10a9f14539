package org.chatrpc.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chatrpc.room.RoomNames;

/** What the model knows of who blocks whom. */
final class BlockModel {
    private final Map<String, Set<String>> blocked = new HashMap<>();

    /** Returns whether that changes anything. */
    boolean set(String person, String other, boolean blocks) {
        Set<String> names = blocked.computeIfAbsent(person, each -> new HashSet<>());
        return blocks ? names.add(other) : names.remove(other);
    }

    /** Whether it is a direct room of this member, whom the other one blocks. */
    boolean isBlockedIn(String member, String room) {
        return RoomNames.peer(room, member)
                .filter(other -> blocked.getOrDefault(other, Set.of()).contains(member))
                .isPresent();
    }
}
