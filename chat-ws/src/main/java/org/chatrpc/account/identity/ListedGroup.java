package org.chatrpc.account.identity;

import java.util.Optional;
import java.util.Set;

/**
 * A group of a provider whose people are the members of a room.
 *
 * @param room the id of the room
 * @param title what the group is called there
 * @param subjects what identifies its people, also those of the groups in it; empty if it cannot be read or has none, so that it
 *     says nothing of the room
 */
public record ListedGroup(String room, String title, Optional<Set<String>> subjects) {
    public ListedGroup {
        subjects = subjects.map(Set::copyOf);
    }
}
