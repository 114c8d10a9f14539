package org.chatrpc.account.identity.sync;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a provider says of everybody, and of the groups whose people are the members of rooms.
 *
 * @param people everybody whom it knows
 * @param groups one for each of those rooms
 */
public record Listing(List<ListedPerson> people, List<Group> groups) {
    public Listing {
        people = List.copyOf(people);
        groups = List.copyOf(groups);
    }

    /**
     * A group whose people are the members of a room.
     *
     * @param room the id of the room
     * @param title what the group is called there
     * @param subjects what identifies its people, also those of the groups in it; empty if it cannot be read or has none, so that
     *     it says nothing of the room
     * @param complete whether all of it was read; not if a part of it cannot be seen, such as a group in it, whose people are then
     *     missing here though they may still be in it
     */
    public record Group(String room, String title, Optional<Set<String>> subjects, boolean complete) {
        public Group {
            subjects = subjects.map(Set::copyOf);
        }

        /** One that was read completely, or not at all. */
        public Group(String room, String title, Optional<Set<String>> subjects) {
            this(room, title, subjects, true);
        }
    }
}
