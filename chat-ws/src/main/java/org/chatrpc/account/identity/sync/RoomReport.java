package org.chatrpc.account.identity.sync;

import java.util.List;

/**
 * The outcome of synchronising the members of a room with its group, or of a dry run.
 *
 * @param room the id of the room
 * @param joined the accounts that became members
 * @param left the accounts that are no longer members, unless they would be too many
 */
public record RoomReport(String room, Standing standing, List<String> joined, List<String> left) {
    public RoomReport {
        joined = List.copyOf(joined);
        left = List.copyOf(left);
    }

    /** Whether the room follows its group. */
    public enum Standing {
        FOLLOWED,
        /** It did not exist before. */
        CREATED,
        /**
         * A part of the group is not readable, and so many members would be removed that it was probably misread: no
         * one is removed.
         */
        TOO_MANY_LEFT,
        /** The group cannot be read, or has no people who may use the chat. */
        SILENT,
        /** There is a room of that id that the provider did not create. */
        TAKEN,
        /** The room was deleted, and ids are not used again. */
        DELETED
    }

    static RoomReport unchanged(String room, Standing standing) {
        return new RoomReport(room, standing, List.of(), List.of());
    }
}
