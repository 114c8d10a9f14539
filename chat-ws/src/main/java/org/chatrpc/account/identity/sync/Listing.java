package org.chatrpc.account.identity.sync;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A provider's list of all people, and of the groups that determine the members of rooms.
 *
 * @param people all people at the provider
 * @param groups one for each of those rooms
 */
public record Listing(List<ListedPerson> people, List<Group> groups) {
    public Listing {
        people = List.copyOf(people);
        groups = List.copyOf(groups);
    }

    /**
     * A group that determines the members of a room.
     *
     * @param room the id of the room
     * @param title the name of the group at the provider
     * @param subjects the subjects of its people, including those of nested groups; empty if it cannot be read or has
     *     no people, and then the room is not synchronised
     * @param complete whether all of it was read; false if a part of it, such as a nested group, is not readable: the
     *     people of that part are missing here though they may still belong to it
     */
    public record Group(String room, String title, Optional<Set<String>> subjects, boolean complete) {
        public Group {
            subjects = subjects.map(Set::copyOf);
        }

        /** A group that was read completely, or not at all. */
        public Group(String room, String title, Optional<Set<String>> subjects) {
            this(room, title, subjects, true);
        }
    }
}
